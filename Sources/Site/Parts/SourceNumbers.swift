import Language
import Markup
import Plan
import Reading

/// The sources of a table's rows as a numbered list under it, with the number of its source in each row.
struct SourceNumbers {
  private let scope: PageScope
  /// Keeps ids apart where a page has several tables.
  private let prefix: String
  /// Each once, in the order of the rows.
  private let sources: [Source]
  /// Whether a row has no source at all.
  private let lacksSome: Bool

  init(scope: PageScope, _ references: [Reference?], prefix: String) {
    self.scope = scope
    self.prefix = prefix
    var sources: [Source] = []
    var lacksSome = false
    for reference in references where !sources.contains(where: { $0.id == reference?.value }) {
      if let source = reference.flatMap({ scope.index.sources[$0.value] }) {
        sources.append(source)
      } else {
        lacksSome = true
      }
    }
    self.sources = sources
    self.lacksSome = lacksSome
  }

  /// Whether rows have to name their own source, because they do not share one.
  var differ: Bool { sources.count > 1 || (lacksSome && !sources.isEmpty) }

  func writeNumber(of reference: Reference?, to writer: inout MarkupWriter) {
    guard let place = sources.firstIndex(where: { $0.id == reference?.value }) else {
      return writer.element("small", text: scope.wording(.noSource))
    }
    writer.element("a", [.href("#" + id(of: place))], text: number(of: place))
  }

  func writeList(to writer: inout MarkupWriter) {
    writer.element("dl", [.class("f references")]) { writer in
      for (place, source) in sources.enumerated() {
        writer.element("div", [.id(id(of: place))]) { writer in
          writer.element("dt", text: number(of: place))
          writer.element("dd") { SourceLine(scope: scope).write(source, to: &$0) }
        }
      }
    }
  }

  private func id(of place: Int) -> String { "\(prefix)-source-\(place + 1)" }

  /// In brackets, as references are written.
  private func number(of place: Int) -> String { "[\(scope.wording.format.number(Figure(place + 1)))]" }
}
