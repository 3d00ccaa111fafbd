import Markup
import Testing

@testable import Templates

/// Renders a template with a schema that declares just what the fields hold.
func rendered(_ template: String, _ fields: TemplateFields, _ others: [String: String] = [:]) -> String {
  let files = others.merging(["page": template]) { $1 }.mapValues { (path: "page", text: $0) }
  let page = TemplatePage(frames: [TemplateSchema(of: fields)])
  let (library, _) = TemplateLibrary.compile(files, pages: ["page": page])
  return library.templates(in: nil).render("page", [fields]).page.string
}

extension TemplateSchema {
  fileprivate init(of fields: TemplateFields) {
    self.init(fields.entries.map { Entry(name: $0.name, kind: Self.kind(of: $0.value)) })
  }

  private static func kind(of value: TemplateValue) -> Kind {
    switch value {
    case .record(let fields): .record(TemplateSchema(of: fields))
    case .list(let items):
      .list(
        TemplateSchema(
          items.flatMap { item -> [Entry] in
            guard case .record(let fields) = item else { return [] }
            return TemplateSchema(of: fields).kinds.map { Entry(name: $0.key, kind: $0.value) }
          }))
    case .absent, .flag, .text, .markup: .value
    }
  }
}

/// The rules of the Mustache manual, and of its inheritance, for the features that templates may use.
@Suite("Mustache")
struct MustacheTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var template: String
    var expected: String
    var fields: TemplateFields = [:]
    var others: [String: String] = [:]
    var testDescription: String { rule }

    init(
      _ rule: String, _ template: String, _ expected: String, _ fields: TemplateFields = [:],
      _ others: [String: String] = [:]
    ) {
      self.rule = rule
      self.template = template
      self.expected = expected
      self.fields = fields
      self.others = others
    }
  }

  private static let numbers: TemplateValue = .list([.text("1"), .text("2"), .text("3")])
  private static let record: TemplateFields = ["b": ["c": ["d": "deep"] as TemplateFields] as TemplateFields]

  static let values: [Case] = [
    Case("text without tags", "a { b } c\n", "a { b } c\n"),
    Case("two braces escape", "{{a}}", "&amp; &quot; &lt; &gt;", ["a": "& \" < >"]),
    Case("three braces do not", "{{{a}}}", "& \" < >", ["a": "& \" < >"]),
    Case("nor does an ampersand", "{{&a}}|{{& a }}", "&|&", ["a": "&"]),
    Case("an absent value shows nothing", "[{{a}}{{{a}}}{{&a}}]", "[]", ["a": nil]),
    Case("spaces in a tag do not count", "{{ a }}{{{ a }}}{{# a }}x{{/ a }}", "11x", ["a": "1"]),
    Case("a line break in a tag does not count", "{{\n a\n}}", "1", ["a": "1"]),
    Case("a value leaves the space around it", "  {{a}}\n", "  1\n", ["a": "1"]),
    Case("dotted names lead inwards", "{{a.b.c.d}}", "deep", ["a": record]),
    Case("a dotted name may end nowhere", "[{{a.x.c}}]", "[]", ["a": record]),
    Case("only the first name is looked for outside", "{{#a}}{{b.c.d}}{{/a}}", "deep", ["a": record]),
    Case(
      "a found first name is not looked for further out", "{{#a}}{{b.n}}{{/a}}", "",
      ["a": record, "b": ["n": "outside"] as TemplateFields]),
  ]

  static let sections: [Case] = [
    Case("true shows", "{{#a}}x{{/a}}{{^a}}y{{/a}}", "x", ["a": true]),
    Case("false hides", "{{#a}}x{{/a}}{{^a}}y{{/a}}", "y", ["a": false]),
    Case("what is absent hides", "{{#a}}x{{/a}}{{^a}}y{{/a}}", "y", ["a": nil]),
    Case("an unknown name hides", "{{#a}}x{{/a}}{{^a}}y{{/a}}", "y"),
    Case("a text shows and can be named", "{{#a}}{{a}}{{.}}{{/a}}", "11", ["a": "1"]),
    Case(
      "a record is looked in first", "{{#r}}{{a}}{{b}}{{/r}}", "inout",
      [
        "r": ["a": "in"] as TemplateFields, "a": "far", "b": "out",
      ]),
    Case(
      "a list repeats", "{{#l}}{{n}};{{/l}}", "1;2;",
      [
        "l": [["n": "1"], ["n": "2"]] as [TemplateFields]
      ]),
    Case("an empty list hides", "{{#l}}x{{/l}}{{^l}}y{{/l}}", "y", ["l": [TemplateFields]()]),
    Case("a dot is the entry at hand", "{{#l}}({{.}}){{/l}}", "(1)(2)(3)", ["l": numbers]),
    Case(
      "a dot is escaped like a name", "{{#l}}{{.}}{{{.}}}{{&.}}{{/l}}", "&lt;<<",
      [
        "l": TemplateValue.list([.text("<")])
      ]),
    Case(
      "a dot goes through lists of lists", "{{#l}}[{{#.}}{{.}}{{/.}}]{{/l}}", "[123][123]",
      [
        "l": TemplateValue.list([numbers, numbers])
      ]),
    Case("sections of one name may follow", "{{#a}}1{{/a}}-{{#a}}2{{/a}}", "1-2", ["a": true]),
    Case("sections of one name may be within each other", "{{#a}}1{{#a}}2{{/a}}3{{/a}}", "123", ["a": true]),
    Case(
      "dotted names open sections", "{{#a.b.c}}{{d}}{{/a.b.c}}{{^a.b.x}}!{{/a.b.x}}", "deep!", ["a": record]),
    Case(
      "frames nest", "{{#a}}{{#b}}{{x}}{{y}}{{/b}}{{x}}{{/a}}{{x}}", "inoutmidtop",
      [
        "x": "top",
        "a": ["x": "mid", "y": "out", "b": ["x": "in"] as TemplateFields] as TemplateFields,
      ]),
  ]

  static let lines: [Case] = [
    Case("a section's tags take their lines", "1\n{{#a}}\n2\n{{/a}}\n3\n", "1\n2\n3\n", ["a": true]),
    Case("with the spaces around them", "1\n  {{#a}}\t\n2\n {{/a}} \n3", "1\n2\n3", ["a": true]),
    Case("an inverted section's too", "1\n{{^a}}\n2\n{{/a}}\n3", "1\n2\n3", ["a": false]),
    Case("with CR and LF", "|\r\n{{#a}}\r\n{{/a}}\r\n|", "|\r\n|", ["a": true]),
    Case("at the beginning of the file", "  {{#a}}\nx{{/a}}", "x", ["a": true]),
    Case("at the end of the file", "{{#a}}x\n  {{/a}}", "x\n", ["a": true]),
    Case("not beside text", " {{#a}} x {{/a}}\n", "  x \n", ["a": true]),
    Case("nor beside another tag", "{{#a}}{{/a}}\n", "\n", ["a": true]),
    Case("a comment shows nothing", "1{{! no }}2{{!\nnor\nthis }}3", "123"),
    Case("a comment takes its line", "1\n  {{! no }}\n2", "1\n2"),
    Case("a comment of several lines takes them", "1\n{{!\nno\n}}\n2", "1\n2"),
    Case("other delimiters", "{{=<% %>=}}<%a%>{{a}}<%={{ }}=%>{{a}}", "1{{a}}1", ["a": "1"]),
    Case("one sign as a delimiter", "{{=| |=}}|#a|x|/a|", "x", ["a": true]),
    Case("a change of delimiters takes its line", "1\n  {{=@ @=}}\n2", "1\n2"),
  ]

  static let partials: [Case] = [
    Case("a partial is put in its place", "[{{>p}}]", "[x]", [:], ["p": "x"]),
    Case(
      "it sees the names around it", "{{#l}}{{>p}}{{/l}}", "1,2,",
      [
        "l": [["n": "1"], ["n": "2"]] as [TemplateFields]
      ], ["p": "{{n}},"]),
    Case("it may include others", "{{>p}}", "(x)", [:], ["p": "({{>q}})", "q": "x"]),
    Case("beside text its line stays", "| {{>p}}\n", "| x\n", [:], ["p": "x"]),
    Case("alone it takes its line", "1\n{{>p}}\n2", "1\nx2", [:], ["p": "x"]),
    Case("alone and indented it is indented", "1\n  {{>p}}\n2", "1\n  x\n  y\n2", [:], ["p": "x\ny\n"]),
    Case(
      "the values in it are not", " {{>p}}\n", " |\n <\n->\n |\n",
      ["v": Fragment(trusting: Array("<\n->".utf8))],
      [
        "p": "|\n{{{v}}}\n|\n"
      ]),
    Case("spaces in the tag do not count", "{{> p }}", "x", [:], ["p": "x"]),
    Case("its delimiters are its own", "{{=| |=}}|>p|", "1", ["a": "1"], ["p": "{{a}}"]),
  ]

  static let inheritance: [Case] = [
    Case("a block shows its own content", "{{$b}}x{{/b}}", "x"),
    Case("with names in it", "{{$b}}{{a}}{{/b}}", "1", ["a": "1"]),
    Case("a parent shows its blocks' content", "{{<p}}{{/p}}", "[x]", [:], ["p": "[{{$b}}x{{/b}}]"]),
    Case("or what fills them", "{{<p}}{{$b}}y{{/b}}{{/p}}", "[y]", [:], ["p": "[{{$b}}x{{/b}}]"]),
    Case("everywhere", "{{<p}}{{$b}}y{{/b}}{{/p}}", "y-y", [:], ["p": "{{$b}}1{{/b}}-{{$b}}2{{/b}}"]),
    Case(
      "each in its place", "{{<p}}{{$c}}C{{/c}}{{$b}}B{{/b}}{{/p}}", "BC", [:],
      ["p": "{{$b}}{{/b}}{{$c}}{{/c}}"]),
    Case(
      "what is beside blocks does not count", "{{<p}}no{{$b}}y{{/b}}{{a}}{{/p}}", "y", ["a": "no"],
      ["p": "{{$b}}{{/b}}"]),
    Case("two uses do not meet", "{{<p}}{{$b}}1{{/b}}{{/p}}{{<p}}{{/p}}", "1x", [:], ["p": "{{$b}}x{{/b}}"]),
    Case(
      "a parent may have a parent", "{{<p}}{{$b}}y{{/b}}{{/p}}", "<y>", [:],
      [
        "p": "{{<q}}{{$b}}x{{/b}}{{/q}}", "q": "<{{$b}}{{/b}}>",
      ]),
    Case(
      "the innermost template fills first", "{{<p}}{{/p}}", "<x>", [:],
      [
        "p": "{{<q}}{{$b}}x{{/b}}{{/q}}", "q": "<{{$b}}{{/b}}>",
      ]),
    Case(
      "a block may be in another", "{{<p}}{{$in}}y{{/in}}{{/p}}", "(y)", [:],
      ["p": "{{$out}}({{$in}}x{{/in}}){{/out}}"]),
    Case(
      "a filled block may hold blocks", "{{<p}}{{$b}}{{<q}}{{$c}}2{{/c}}{{/q}}{{/b}}{{/p}}", "[<2>]", [:],
      [
        "p": "[{{$b}}{{/b}}]", "q": "<{{$c}}{{/c}}>",
      ]),
    Case(
      "what fills sees the names where the block is", "{{<p}}{{$b}}{{n}}{{/b}}{{/p}}", "12",
      [
        "l": [["n": "1"], ["n": "2"]] as [TemplateFields]
      ], ["p": "{{#l}}{{$b}}{{/b}}{{/l}}"]),
  ]

  @Test("rules", arguments: values + sections + lines + partials + inheritance)
  func rule(_ rule: Case) {
    #expect(rendered(rule.template, rule.fields, rule.others) == rule.expected)
  }
}
