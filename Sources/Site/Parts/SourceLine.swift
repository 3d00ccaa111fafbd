import Language
import Markup
import Plan
import Reading

/// A source as it is cited beside a figure: its title, linked to the page of sources.
struct SourceLine {
  let scope: PageScope

  func write(_ reference: Reference?, to writer: inout MarkupWriter) {
    write(reference.flatMap { scope.index.sources[$0.value] }, to: &writer)
  }

  func write(_ source: Source?, to writer: inout MarkupWriter) {
    guard let source else {
      return writer.element("small", text: scope.wording(.noSource))
    }
    scope.write(
      scope.text(source.title), linkedTo: .sources, anchor: EntryAnchor.source.id(source.id), to: &writer)
  }
}
