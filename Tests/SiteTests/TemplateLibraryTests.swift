import Foundation
import Markup
import Reading
import TestSupport
import Testing

@testable import Site
@testable import Templates

@Suite("Templates")
struct TemplateLibraryTests {
  private func mistakes(_ schema: TemplateSchema, _ files: [String: String]) -> [String] {
    let files = Dictionary(
      uniqueKeysWithValues: files.map { ($0, (path: "templates/\($0).mustache", text: $1)) })
    return TemplateLibrary.compile(files, pages: ["page": TemplatePage(frames: [schema])]).1.map(
      \.description)
  }

  @Test("text is escaped, a fragment is not")
  func escaping() {
    let fields: TemplateFields = ["name": "a < 'b'", "mark": Fragment { $0.element("b", text: "&") }]
    #expect(rendered("{{name}} {{{mark}}}", fields) == "a &lt; &#39;b&#39; <b>&amp;</b>")
  }

  @Test("a name that nobody provides is an error at its place, in a section that no page shows too")
  func unknownName() {
    #expect(
      mistakes(["title", "note"], ["page": "一{{#note}}\n  {{titel}}{{/note}}"]) == [
        """
        templates/page.mustache:2:3: error: no page provides "titel" to this template [unknown-name]
          did you mean "title"? templates/README.md lists what each template is given
        """
      ])
    #expect(
      mistakes(["title"], ["page": "一{{titel}}"]).first?.hasPrefix("templates/page.mustache:1:2:") == true)
  }

  @Test("within a section over an unknown name only that name is reported")
  func unknownSection() {
    #expect(mistakes(["title"], ["page": "{{#things}}{{label}}{{/things}}"]).count == 1)
  }

  @Test("a name is looked for in the template that was included, and its mistake is reported there once")
  func unknownNameInPartial() {
    let found = mistakes(
      ["title", .list("things", ["id"])],
      ["page": "{{>card}}{{#things}}\n  {{>card}}\n{{/things}}", "card": "{{title}}\n {{nane}}"])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("templates/card.mustache:2:2: error: no page provides \"nane\"") == true)
  }

  @Test("templates may be a hundred levels deep, in one file and with what they include")
  func depth() {
    let deep = { (count: Int) in
      String(repeating: "{{#title}}", count: count) + String(repeating: "{{/title}}", count: count)
    }
    #expect(mistakes(["title"], ["page": deep(99)]).isEmpty)
    #expect(
      mistakes(["title"], ["page": deep(100_000)]) == [
        """
        templates/page.mustache:1:1001: error: the template is nested more than 100 levels deep [template-tag]
          close sections before others are opened
        """
      ])
    let chain = Dictionary(
      uniqueKeysWithValues: (0...200).map { ($0 == 0 ? "page" : "t\($0)", "{{>t\($0 + 1)}}") })
    let found = mistakes(["title"], chain.merging(["t201": "x"]) { $1 })
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix(
        "templates/t100.mustache:1:1: error: the template \"page\" with all that it includes is nested")
        == true, "\(found)")
  }

  @Test("templates that include each other twice are an error, not a page without end")
  func size() {
    let doubling = Dictionary(
      uniqueKeysWithValues: (0...40).map {
        ($0 == 0 ? "page" : "t\($0)", "{{>t\($0 + 1)}} {{>t\($0 + 1)}}")
      })
    let found = mistakes(["title"], doubling.merging(["t41": "x"]) { $1 })
    #expect(found.count == 1)
    #expect(found.first?.contains("with all that it includes has more than 4 MiB") == true, "\(found)")
  }

  @Test("what is provided but absent leaves its section out")
  func absentValue() {
    let note: String? = nil
    #expect(rendered("[{{#note}}{{note}}{{/note}}{{^note}}none{{/note}}]", ["note": note]) == "[none]")
    #expect(rendered("[{{#mark}}!{{/mark}}]", ["mark": Fragment()]) == "[]")
  }

  @Test("a list also answers to has_ and its name")
  func lists() {
    let fields: TemplateFields = [
      "things": [["n": "1"], ["n": "2"]] as [TemplateFields], "none": [TemplateFields](),
    ]
    #expect(
      rendered(
        "{{#has_things}}<{{#things}}{{n}}{{/things}}>{{/has_things}}{{#has_none}}!{{/has_none}}", fields)
        == "<12>")
  }

  @Test(
    "mistakes in writing are reported at their place, in plain words",
    arguments: [
      (
        "a\n{{#title}} b",
        "2:1: error: {{#title}} is not closed [template-tag]\n  put {{/title}} where it ends"
      ),
      ("a {{title", "1:3: error: the tag \"{{title\" is not finished [template-tag]\n  end it with }}"),
      (
        "{{{title}} a",
        "1:1: error: the tag \"{{{title}} a\" is not finished [template-tag]\n  end it with }}}"
      ),
      (
        "{{/title}}",
        "1:1: error: {{/title}} closes nothing that is open [template-tag]\n  remove it, or open it before with {{#title}}"
      ),
      (
        "{{#title}}\n{{$main}}{{/title}}",
        "2:10: error: {{/title}} is where {{$main}} of line 2 has to be closed [template-tag]\n  close the innermost first: {{/main}}"
      ),
      (
        "{{}}",
        "1:1: error: the tag names nothing [template-tag]\n  a name has no spaces or braces in it: {{name}}"
      ),
      (
        "{{two words}}",
        "1:1: error: \"two words\" cannot be a name [template-tag]\n  a name has no spaces or braces in it: {{name}}"
      ),
      (
        "{{>carb}}",
        "1:1: error: there is no template \"carb\" for {{>carb}} [missing-template]\n  did you mean \"card\"?"
      ),
      (
        "{{<layout}}{{/layout}}",
        "1:1: error: there is no template \"layout\" for {{<layout}} [missing-template]\n  add layout.mustache, or remove the tag"
      ),
    ])
  func syntax(template: String, expected: String) {
    #expect(mistakes(["title"], ["page": template, "card": ""]) == ["templates/page.mustache:" + expected])
  }

  @Test("a template that includes itself is an error that names the circle")
  func circle() {
    #expect(
      mistakes([], ["page": "{{>card}}", "card": "{{>list}}", "list": "a\n{{>card}}"]) == [
        """
        templates/list.mustache:2:1: error: the template includes itself: card → list → card [template-circle]
          remove one of these includes
        """
      ])
    #expect(mistakes([], ["page": "{{<page}}{{/page}}"]).count == 1)
  }

  @Test("a template that is missing is an error when a page is made with it")
  func missingTemplate() {
    let (library, _) = TemplateLibrary.compile([:], folder: "theme", pages: [:])
    let (_, diagnostics) = library.templates(in: nil).render("text", [])
    #expect(diagnostics.map(\.place) == [SourcePlace(path: "theme/text.mustache")])
  }

  @Test(
    "templates/README.md lists for designers what the pages provide",
    arguments: TemplatePage.all.keys.sorted())
  func readme(template: String) throws {
    let schema = try #require(TemplatePage.all[template]?.frames.last)
    let rows = try Self.rows()
    let names = schema.kinds.keys.sorted().map { "`\($0)`" }.joined(separator: ", ")
    let row = try #require(
      rows.first { $0.hasPrefix("| `\(template)` |") }, "add the row: | `\(template)` | \(names) |")
    let listed = Set(
      row.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    ).subtracting([template])
    let pages = Set(TemplatePage.all.keys)
    #expect(listed.subtracting(schema.allNames).subtracting(pages) == [])
    #expect(Set(schema.kinds.keys).subtracting(listed).subtracting([template]) == [])
  }

  @Test("routes that share a template give it the same names")
  func sharedTemplates() {
    for (template, routes) in Dictionary(grouping: Route.all, by: \.template) {
      let names = Set(routes.map { $0.gives.allNames.sorted() })
      #expect(names.count == 1, "\(template): \(routes.map(\.name))")
    }
  }

  @Test("templates/README.md lists what every page has")
  func sharedNames() throws {
    let rows = try Self.rows().prefix { !$0.hasPrefix("| `overview`") }
    let listed = Set(
      rows.flatMap { row in
        row.split(separator: "`", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      })
    #expect(TemplatePage.shared.allNames.subtracting(listed) == [])
  }

  private static func rows() throws -> [String] {
    let readme = try String(contentsOfFile: Repository.path("templates/README.md"), encoding: .utf8)
    return readme.split(separator: "\n").map(String.init).filter { $0.hasPrefix("| `") }
  }
}
