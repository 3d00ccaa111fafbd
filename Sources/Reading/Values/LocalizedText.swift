/// A short text in the site's languages. A language may be missing; the page then shows another one and says so.
package struct LocalizedText: Sendable, Hashable {
  /// By language id.
  package var texts: [String: String]

  package init(_ texts: [String: String]) {
    self.texts = texts
  }

  package subscript(language: String) -> String? { texts[language] }

  package var isEmpty: Bool { texts.isEmpty }
}
