import Foundation
import TestSupport
import Testing

/// What keeps the stylesheet one that a designer can change in one place, and that right-to-left scripts need no rules in.
@Suite("The stylesheet")
struct StylesheetTests {
  private static let templates = Repository.root.appending(path: "templates")

  /// Without comments and without what stands in quotes.
  private let style: String

  init() throws {
    let url = Self.templates.appending(path: "assets/style.css")
    style = try String(contentsOf: url, encoding: .utf8)
      .replacing(/\/\*(.|\n)*?\*\//, with: "").replacing(/"[^"\n]*"/, with: "\"\"")
  }

  @Test("names its layers first, in their order, and puts every rule into one of them")
  func layers() throws {
    let names = ["reset", "tokens", "base", "layout", "parts", "charts", "hidden", "print"]
    #expect(style.contains("@layer \(names.joined(separator: ", "));"))
    var outside = style
    for name in names {
      #expect(outside.matches(of: try Regex("\\n@layer \(name) \\{")).count == 1, "\(name)")
      outside.replace(try Regex("\\n@layer \(name) \\{(.|\\n)*?\\n\\}"), with: "")
    }
    #expect(outside.matches(of: /\{/).count == outside.matches(of: /@font-face/).count)
  }

  @Test("shouts no rule down and names no id")
  func specificity() {
    #expect(!style.contains("!important"))
    let selectors = style.replacing(/\{[^{}]*\}/, with: "{}")
    #expect(selectors.matches(of: /#[a-zA-Z][\w-]*/).map { String($0.output) } == [])
  }

  @Test("writes colours in the tokens alone")
  func colours() throws {
    let values = style.replacing(/--[\w-]+:[^;}]*/, with: "")
    let literal = /#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl|oklch|color)a?\(|:\s*(white|black|red|gr[ae]y)\b/
    #expect(values.matches(of: literal).map { String($0.output.0) } == [])
  }

  @Test("lays out by the direction of the text")
  func logical() {
    let physical =
      /[{;]\s*((?:margin|padding|border|inset)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|(?:min-|max-)?(?:width|height)|text-align:\s*(?:left|right)|float)\b/
    #expect(style.matches(of: physical).map { String($0.output.1) } == [])
  }

  @Test("has no rule for a class that nothing writes")
  func dead() throws {
    let sources = [Self.templates, Self.templates.deletingLastPathComponent().appending(path: "Sources")]
    var words: Set<Substring> = []
    for folder in sources {
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard ["mustache", "swift", "js"].contains(file.pathExtension) else { continue }
        let text = try String(contentsOf: file, encoding: .utf8)
        words.formUnion(text.matches(of: /[A-Za-z][\w-]*/).map(\.output))
      }
    }
    let selectors = style.replacing(/\{[^{}]*\}/, with: "{}")
    let classes = Set(selectors.matches(of: /\.([A-Za-z][\w-]*)/).map(\.output.1))
    // Put together from a word and a number or a name.
    let composed = /(is|page|part|tone)-[\w-]+|[dpr]\d/
    #expect(classes.filter { !words.contains($0) && $0.wholeMatch(of: composed) == nil } == [])
  }
}
