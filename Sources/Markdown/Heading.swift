/// A heading of a rendered text.
package struct Heading: Sendable, Hashable {
  /// 1 to 6.
  package var level: Int
  package var id: String
  package var text: String
  /// In the text, 1-based.
  package var line: Int
}
