import Markup
import Reading

/// A link from one page to another.
struct Link: Sendable {
  /// Relative.
  let href: String
  /// The other page's language if it differs from this one's.
  let language: Language?

  /// Says after a link that its page is in another language.
  func writeMark(_ edition: Edition, to writer: inout MarkupWriter) {
    guard let language else { return }
    writer.text(" ")
    writer.element("small", [.class("untranslated")]) { $0.append(edition.onlyIn(language)) }
  }
}
