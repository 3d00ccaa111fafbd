import Testing

@testable import Reading

@Suite("Tables")
struct CSVTableTests {
  private func read(_ text: String) -> (rows: [[String]]?, messages: [String]) {
    let collector = DiagnosticCollector()
    let table = CSVTable(text, path: "a.csv", collector)
    return (
      table?.rows.map { $0.map(\.text) },
      collector.diagnostics.map { "\($0.place.line):\($0.place.column): \($0.message)" }
    )
  }

  @Test(
    "quoted fields hold separators, line breaks and quotation marks, and the first line shows the separator")
  func fields() {
    #expect(read("a,b\n\"1,\n2\", \"\"\"x\"\"\" \n\n,\n3").rows == [["a", "b"], ["1,\n2", "\"x\""], ["3"]])
    #expect(read("a,b\n\u{A0}1\u{A0},\u{A0}\"2\"\u{A0}\n").rows == [["a", "b"], ["1", "2"]])
    #expect(read("é;b\n1,5;2").rows == [["é", "b"], ["1,5", "2"]])
    #expect(read("a\n\"1\" 2\n\"3").messages.map { $0.prefix(4) } == ["2:5:", "3:1:"])
  }

  @Test("spaces of any width around a field are left out, and places count characters")
  func wideLetters() {
    let (rows, messages) = read("指标,年\n\u{3000}产 量\u{3000}\u{2003},\"值\" x\n𝟏\u{85},\u{FEFF}é\t\n")
    #expect(rows == [["指标", "年"], ["产 量", "值"], ["𝟏", "\u{FEFF}é"]])
    #expect(messages.map { $0.prefix(5) } == ["2:12:"])
  }

  @Test("fields and the text in one of them have a bound, empty rows do not count")
  func bounds() {
    let fields = String(repeating: ",", count: 250_000)
    #expect(read(fields + "\n" + fields + "\n" + fields + "\na").rows == [["a"]])
    let (rows, messages) = read("a" + fields + "\nb" + fields)
    #expect(rows == nil)
    #expect(messages == ["2:250001: the table has more than 500000 fields"])
    let text = String(repeating: "x", count: 1 << 20 + 1)
    #expect(read("a\n\(text)").messages == ["2:1: the text in this field has more than 1 MiB"])
    #expect(read("a\n\"\(text)\"").messages == ["2:1: the text in this field has more than 1 MiB"])
  }
}
