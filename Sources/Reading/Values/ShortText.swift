/// A short text as it is in the content, each language with its place: what checks of translations look at, whatever it belongs to.
package struct ShortText: Sendable {
  /// By language id.
  package var texts: [String: Located<String>]
  package var place: SourcePlace

  package init(texts: [String: Located<String>], place: SourcePlace) {
    self.texts = texts
    self.place = place
  }
}
