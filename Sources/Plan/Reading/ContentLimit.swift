/// How much of anything a file of content may hold: far more than anybody writes, and little enough for any computer, whatever the file is
/// made of. What is beyond is a mistake of the content.
package enum ContentLimit {
  /// In bytes, of a file that is read as a text.
  static let file = 64 << 20
  /// In bytes, of Markdown and of templates: a tree of either takes up to 400 times as much memory.
  package static let markup = 4 << 20
  /// In bytes, of one text in YAML or in a table: it may hold Markdown, too.
  static let text = 1 << 20
  /// In bytes, of a line of YAML: of a longer one nobody finds the place that a message names.
  static let line = 4 << 20
  /// Of an indicator, and of its revisions: one for each year of a century.
  static let targets = 100
  /// Of a YAML file, which may not have more lines either. What an alias stands for counts each time it is named: a few lines of aliases
  /// that name each other could stand for any number.
  static let values = 1_000_000
  /// Of a table.
  static let fields = 500_000

  /// The largest size of a file, in bytes.
  static func size(of name: String) -> Int {
    name.hasSuffix(".md") || name.hasSuffix(".mustache") ? markup : file
  }
}
