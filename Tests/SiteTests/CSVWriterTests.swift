import Markup
import Testing

@testable import Site

@Suite("Tables for spreadsheets")
struct CSVWriterTests {
  private func line(_ fields: JSONValue...) -> String {
    var writer = CSVWriter()
    writer.record(fields)
    return String(decoding: writer.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test(
    "a text that a spreadsheet would run as a formula begins with an apostrophe",
    arguments: ["=1+1", "+1", "-18% since 2015", "@SUM(A1)", "  =1"])
  func formulas(_ text: String) {
    #expect(line(.text(text)) == "'\(text)\r\n")
  }

  @Test("white space in front of a formula is quoted and does not hide it", arguments: ["\t=1", "\n=1"])
  func hiddenFormulas(_ text: String) {
    #expect(line(.text(text)) == "\"'\(text)\"\r\n")
  }

  @Test("figures and other texts are as they are")
  func others() {
    #expect(line(.number("-18.20"), .text("5 - 3 = 2"), .text(""), .none) == "-18.20,5 - 3 = 2,,\r\n")
    #expect(line(.text("a \"b\", c")) == "\"a \"\"b\"\", c\"\r\n")
  }
}
