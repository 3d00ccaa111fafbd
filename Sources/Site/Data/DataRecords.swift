import Markup
import Reading

/// Entries in columns, to be written as CSV and as JSON.
struct DataRecords: Sendable {
  struct Column: Sendable {
    let meaning: DataColumnName
    /// The language of a column that exists once for each language.
    let language: Language?

    var name: String { language.map { "\(meaning.rawValue)_\($0.id)" } ?? meaning.rawValue }
  }

  let columns: [Column]
  let rows: [[JSONValue]]

  /// - Parameter columns: one that is localized becomes a column for each language.
  init<Entry>(of entries: [Entry], in languages: [Language] = [], _ columns: [DataColumn<Entry>]) {
    let pairs = columns.flatMap { column -> [(column: DataColumn<Entry>, language: Language?)] in
      column.isLocalized ? languages.map { (column, $0) } : [(column, nil)]
    }
    self.columns = pairs.map { Column(meaning: $0.column.name, language: $0.language) }
    rows = entries.map { entry in pairs.map { $0.column.value(entry, $0.language?.id ?? "") } }
  }

  /// With a head that names the columns.
  var csv: [UInt8] {
    var table = CSVWriter()
    table.record(columns.map { .text($0.name) })
    for row in rows { table.record(row) }
    return table.bytes
  }

  /// An object for each entry.
  var objects: [JSONValue] {
    let names = columns.map(\.name)
    return rows.map { .object(Array(zip(names, $0))) }
  }
}
