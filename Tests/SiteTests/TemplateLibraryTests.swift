import Markup
import Plan
import Testing

@testable import Site

@Suite("Templates")
struct TemplateLibraryTests {
  private func render(_ template: String, _ fields: TemplateFields) -> (String, [Diagnostic]) {
    let (library, mistakes) = TemplateLibrary.compile(["page": ("templates/page.mustache", template)])
    let (page, diagnostics) = library.render("page", fields)
    return (page.string, mistakes + diagnostics)
  }

  @Test("text is escaped, a fragment is not")
  func escaping() {
    let (page, diagnostics) = render(
      "{{name}} {{{mark}}}", ["name": "a < b", "mark": Fragment { $0.element("b", text: "&") }])
    #expect(page == "a &lt; b <b>&amp;</b>")
    #expect(diagnostics.isEmpty)
  }

  @Test("a name that nobody provides is an error at its place")
  func unknownName() {
    let (_, diagnostics) = render("one\n  {{titel}}", ["title": "x"])
    #expect(diagnostics.map(\.place) == [SourcePlace(path: "templates/page.mustache", line: 2, column: 3)])
    #expect(diagnostics.first?.severity == .error)
  }

  @Test("what is provided but absent leaves its section out and is no mistake")
  func absentValue() {
    let note: String? = nil
    let (page, diagnostics) = render("[{{#note}}{{note}}{{/note}}]", ["note": note])
    #expect(page == "[]")
    #expect(diagnostics.isEmpty)
  }

  @Test("a list also answers to has_ and its name")
  func lists() {
    let empty: [TemplateFields] = []
    let fields: TemplateFields = ["things": [["n": "1"], ["n": "2"]] as [TemplateFields], "none": empty]
    let (page, _) = render(
      "{{#has_things}}<{{#things}}{{n}}{{/things}}>{{/has_things}}{{#has_none}}!{{/has_none}}", fields)
    #expect(page == "<12>")
  }

  @Test("a tag that is not closed is an error with its line")
  func syntaxMistake() {
    let (_, mistakes) = TemplateLibrary.compile(["page": ("templates/page.mustache", "a\n{{#open}} b")])
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.place.path == "templates/page.mustache")
  }
}
