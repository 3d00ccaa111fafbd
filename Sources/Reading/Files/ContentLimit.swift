private import Synchronization

/// How much of anything a file of content may hold: far more than anybody writes, and little enough for any computer, whatever the file is
/// made of. What is beyond is a mistake of the content.
///
/// Of data, more is read if whoever runs the program asks for it. The content itself, which may be somebody else's, cannot.
package enum ContentLimit {
  /// In MiB, of a file of data, unless it is raised.
  package static let usual = 64
  /// In MiB. Memory grows with it, up to 27 times as much.
  package static let raisable = usual...4096
  private static let raised = Atomic(usual)

  /// Reads files of data up to a size in MiB, one of ``raisable``, with as many more fields and values in them.
  package static func raise(to size: Int) {
    raised.store(size, ordering: .relaxed)
  }

  /// What to write for more: for a file of so many bytes, or for twice as much as now.
  static func remedy(for size: Int? = nil) -> String {
    let needed = size.map { ($0 >> 20) + 1 } ?? scaled(2 * usual)
    return raisable.contains(needed) ? ", or read more with --largest-file \(needed)" : ""
  }

  private static func scaled(_ number: Int) -> Int { number * raised.load(ordering: .relaxed) / usual }

  /// In bytes, of a file that is read as a text.
  static var file: Int { scaled(usual << 20) }
  /// In bytes, of Markdown and of templates: a tree of either takes up to 400 times as much memory.
  package static let markup = 4 << 20
  /// In bytes, of one text in YAML or in a table: it may hold Markdown, too.
  static let text = 1 << 20
  /// In bytes, of a line of YAML: of a longer one nobody finds the place that a message names.
  static let line = 4 << 20
  /// Of an indicator, and of its revisions: one for each year of a century.
  package static let targets = 100
  /// Of a YAML file, which may not have more lines either. What an alias stands for counts each time it is named: a few lines of aliases
  /// that name each other could stand for any number.
  static var values: Int { scaled(1_000_000) }
  /// Of a table.
  static var fields: Int { scaled(500_000) }

  /// The largest size of a file, in bytes.
  static func size(of name: String) -> Int {
    isData(name) ? file : markup
  }

  /// Whether a file is none of markup.
  static func isData(_ name: String) -> Bool { !name.hasSuffix(".md") && !name.hasSuffix(".mustache") }
}
