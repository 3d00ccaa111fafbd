import Markup
import Mustache
import Plan

/// The page templates of a site: Mustache files, which a designer changes without Swift.
struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary
  /// By name: path and text, for the places of mistakes.
  private let sources: [String: (path: String, text: String)]

  /// Compiles all templates; a syntax mistake is a diagnostic at its place, and that template is left out.
  ///
  /// - Parameter files: by template name.
  static func compile(_ files: [String: (path: String, text: String)]) -> (TemplateLibrary, [Diagnostic]) {
    var library = MustacheLibrary()
    var diagnostics: [Diagnostic] = []
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      do {
        try library.register(file.text, named: name)
      } catch let error as MustacheTemplate.ParserError {
        let place = SourcePlace(
          path: file.path, line: error.context.lineNumber, column: max(1, error.context.columnNumber))
        diagnostics.append(
          Diagnostic(
            .error, at: place, "the template cannot be read: \(error.error)",
            hint: "every {{#name}} and {{$name}} needs its {{/name}}, every {{ its }}"))
      } catch {
        diagnostics.append(
          Diagnostic(.error, at: SourcePlace(path: file.path), "the template cannot be read: \(error)"))
      }
    }
    return (TemplateLibrary(library: library, sources: files), diagnostics)
  }

  /// Renders a page. A name that the template asks for and nobody provides is an error at its place in the template; Mustache
  /// itself would render it as nothing.
  func render(_ template: String, _ fields: TemplateFields) -> (page: Fragment, diagnostics: [Diagnostic]) {
    let context = RecordingContext(fields)
    guard let text = library.render(context, withTemplate: template) else {
      let place = SourcePlace(path: "templates/\(template).mustache")
      return (Fragment(), [Diagnostic(.error, at: place, "the template \"\(template)\" is missing")])
    }
    let diagnostics = context.missing.sorted().map { missing(name: $0) }
    return (Fragment(verbatim: Array(text.utf8)), diagnostics)
  }

  /// The interface words that the templates ask for with `{{text.key}}`.
  var textKeys: Set<String> {
    var keys: Set<String> = []
    for source in sources.values {
      for line in source.text.split(separator: "\n") {
        for tag in line.tagRanges {
          guard let name = line[tag].mustacheName, name.first == "text", name.count > 1 else { continue }
          keys.insert(name.dropFirst().joined(separator: "."))
        }
      }
    }
    return keys
  }

  private func missing(name: String) -> Diagnostic {
    let place = firstUse(of: name) ?? SourcePlace(path: "templates")
    return Diagnostic(
      .error, at: place, "no page provides \"\(name)\" to this template",
      hint: "templates/README.md lists what each template is given")
  }

  private func firstUse(of name: String) -> SourcePlace? {
    for (_, file) in sources.sorted(by: { $0.key < $1.key }) {
      for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        for tag in line.tagRanges where line[tag].mustacheName?.first == name {
          let column = line.unicodeScalars.distance(from: line.startIndex, to: tag.lowerBound) + 1
          return SourcePlace(path: file.path, line: number + 1, column: column)
        }
      }
    }
    return nil
  }
}

/// The root of a page's fields, which Mustache asks last: what it does not know, nobody knows.
private final class RecordingContext: MustacheParent {
  private let fields: TemplateFields
  private(set) var missing: Set<String> = []

  init(_ fields: TemplateFields) {
    self.fields = fields
  }

  func child(named name: String) -> Any? {
    if let value = fields.child(named: name) { return value }
    missing.insert(name)
    return nil
  }
}

extension Substring {
  /// Where a line's tags stand.
  fileprivate var tagRanges: [Range<Index>] {
    var ranges: [Range<Index>] = []
    var rest = self[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      ranges.append(open.lowerBound..<close.upperBound)
      rest = rest[close.upperBound...]
    }
    return ranges
  }

  /// The dotted name that a tag asks for.
  fileprivate var mustacheName: [String]? {
    let name = drop { "{#^&/$<> ".contains($0) }.prefix { !"} ".contains($0) }
    guard !name.isEmpty else { return nil }
    return name.split(separator: ".").map(String.init)
  }
}
