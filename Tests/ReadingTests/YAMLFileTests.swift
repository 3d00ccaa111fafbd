import TestSupport
import Testing

@testable import Reading

@Suite("YAML")
struct YAMLFileTests {
  private func read(_ text: String) -> (value: YAMLValue?, messages: [String]) {
    let context = ReadingContext()
    let value = YAMLFile.value(of: text, path: "a.yml", context)
    return (value, context.collector.diagnostics.map { "\($0.place.line):\($0.place.column): \($0.message)" })
  }

  @Test func `values have their places and keep what is written`() {
    let (value, messages) = read("# 甲\na: [5.20, \"x\", |\n  b]\n甲：乙: {c: ~}\n")
    #expect(
      messages == ["2:16: a text cannot begin with \"|\""])
    #expect(value == nil)
    let entries = read("# 甲\n甲: 5.20\nb:\n  - \"x\"\n  - ~\n").value?.entries ?? []
    #expect(entries.map(\.key.scalar) == ["甲", "b"])
    #expect(entries.map(\.value.place.line) == [2, 4])
    #expect(entries.map(\.value.place.column) == [4, 3])
    #expect(entries.first?.value.scalar == "5.20")
    #expect(entries.last?.value.items()?.map(\.isEmpty) == [false, true])
  }

  @Test func `an empty text has no value and is not a mistake`() {
    for text in ["", "\n", "# only this\n"] {
      let (value, messages) = read(text)
      #expect(value == nil)
      #expect(messages.isEmpty)
    }
  }

  @Test func `an alias stands for what it names`() {
    let entries = read("a: &x [1, 2]\nb: *x\n").value?.entries
    #expect(entries?.last?.value.items()?.map(\.scalar) == ["1", "2"])
    #expect(read("a: *y\n").messages == ["1:4: a text cannot begin with \"*\""])
  }

  @Test func `a second document and repeated keys are mistakes`() {
    #expect(
      read("a: 1\n---\nb: 2\n").messages == [
        "2:1: a second document begins here, and a file holds one"
      ]
    )
    #expect(read("b: 1\na: 1\nb: 2\na: 3\n").messages == ["2:1: \"a\", \"b\" appears twice here"])
  }

  @Test func `nesting and aliases of aliases have a bound`() {
    let deep = String(repeating: "[", count: 5_000)
    #expect(
      read(deep).messages == ["1:101: the file is not valid YAML from here: nested more than 100 levels deep"]
    )
    // Each line is ten times the one before: 10^12 values in 13 lines.
    let lines = (1...12).map { level in
      let names = Array(repeating: "*x\(level - 1)", count: 10).joined(separator: ", ")
      return "a\(level): &x\(level) [\(names)]\n"
    }
    let (value, messages) = read("a0: &x0 1\n" + lines.joined())
    #expect(value == nil)
    #expect(messages.count == 1)
    #expect(messages.first?.contains("more than 1000000 values, with those that aliases stand for") == true)
  }

  @Test func `lines and texts have a bound`() {
    #expect(
      read("a: b\nc: " + String(repeating: "x", count: 4 << 20)).messages == [
        "2:1: the line has more than 4 MiB"
      ])
    #expect(
      read(String(repeating: "\n", count: 1_000_001)).messages == [
        "1:1: the file has more than 1000000 lines"
      ])
    #expect(
      read("a: " + String(repeating: "x", count: 1 << 20 + 1)).messages == [
        "1:4: the file is not valid YAML from here: a text of more than 1 MiB"
      ])
  }
}
