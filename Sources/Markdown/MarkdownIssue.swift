/// Something about a text that its editor should know.
package struct MarkdownIssue: Sendable, Hashable {
  /// In the text, 1-based.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int
  package var code: Code
  package var message: String
  package var hint: String
  package var isError: Bool
}

extension MarkdownIssue {
  /// A warning, unless it is marked as an error.
  package init(_ code: Code, at place: TextPlace, _ message: String, hint: String, isError: Bool = false) {
    self.init(
      line: place.line, column: place.column, code: code, message: message, hint: hint, isError: isError)
  }
}
