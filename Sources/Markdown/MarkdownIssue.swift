/// Something about a text that its editor should know.
package struct MarkdownIssue: Sendable, Hashable {
  /// In the text, 1-based.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int
  package var message: String
  package var hint: String
  package var isError: Bool
}
