/// A placement in a text, `{{value industrial-value-added 2020}}`: its name and what follows it.
package struct Directive: Sendable, Hashable {
  package var name: String
  package var arguments: [String]

  /// - Parameter text: what is between the braces.
  package init?(_ text: Substring) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return nil }
    name = first
    arguments = Array(words.dropFirst())
  }
}
