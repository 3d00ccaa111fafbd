import Reading

/// A value of an entry, as its file has it.
struct ContentCell: Sendable {
  /// As a cell of a sheet shows it: without white space around it, the items of a list with a semicolon between them.
  let text: String
  /// Where it begins in the file of its entry. There are millions of values: each is as small as it can be.
  private let line: Int32
  private let column: Int32
  /// Whether a cell can say all of it. What has plural forms or values by year is edited in its file.
  let isEditable: Bool

  init(text: String, line: Int, column: Int, isEditable: Bool = true) {
    self.text = text
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.isEditable = isEditable
  }

  fileprivate func place(in path: String) -> SourcePlace {
    SourcePlace(path: path, line: Int(line), column: Int(column))
  }
}

/// An entry of the plan as a row of its sheet.
struct ContentRow: Sendable {
  /// Where the entry is in the files.
  enum Origin: Sendable {
    case yaml(YAMLNode)
    case csv([CSVTable.Cell])
  }

  /// One for each column; nil where the entry has no such value.
  var cells: [ContentCell?]
  var origin: Origin
  var place: SourcePlace

  func text(_ column: Int) -> String { cells[column]?.text ?? "" }

  /// Where a value begins; nil if there is none.
  func place(ofCell column: Int) -> SourcePlace? { cells[column]?.place(in: place.path) }
}

/// A list of entries in a file, to which others can be added.
struct EntryList: Sendable {
  /// Relative to the content folder.
  var file: String
  /// The mapping that has the list under a key; nil if the file itself is the list.
  var owner: YAMLNode?
  var key: String?
  /// The list itself, if it is there.
  var node: YAMLNode?
}

/// The entries of one kind.
package struct ContentTable: Sendable {
  let kind: SheetKind
  package let columns: [SheetColumn]
  var rows: [ContentRow] = []
  /// By the values that say where an entry stands: a file, or a file and a segment.
  var lists: [[String]: EntryList] = [:]

  init(_ kind: SheetKind, languages: [String]) {
    self.kind = kind
    columns = kind.columns(languages)
  }

  /// The number of a column.
  func column(_ key: String) -> Int? { columns.firstIndex { $0.key == key } }

  /// The columns that say where an entry stands.
  var locations: [Int] {
    columns.indices.filter { if case .location = columns[$0].content { true } else { false } }
  }

  /// Where an entry stands.
  func location(_ row: ContentRow) -> [String] { locations.map(row.text) }
}
