/// A place in the content, so that a mistake found later can still be shown to the editor.
package struct SourcePlace: Sendable, Hashable, Comparable {
  /// Relative to the folder that holds `content/` and `templates/`.
  package var path: String
  /// 1-based.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int

  package init(path: String, line: Int = 1, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}
