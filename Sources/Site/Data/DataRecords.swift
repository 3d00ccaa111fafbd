import Plan

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

  init<Entry>(of entries: [Entry], in languages: [Language] = [], _ fields: [DataColumn<Entry>]) {
    columns = fields.flatMap { field in
      field.isLocalized
        ? languages.map { Column(meaning: field.name, language: $0) }
        : [Column(meaning: field.name, language: nil)]
    }
    rows = entries.map { entry in
      fields.flatMap { field in
        field.isLocalized ? languages.map { field.value(entry, $0.id) } : [field.value(entry, "")]
      }
    }
  }

  /// With a head that names the columns.
  var csv: [UInt8] {
    var table = CSVWriter()
    write(to: &table)
    return table.bytes
  }

  /// Appends the rows to a table, after a head if it is still empty.
  func write(to table: inout CSVWriter) {
    if table.isEmpty { table.record(columns.map { .text($0.name) }) }
    for row in rows { table.record(row) }
  }

  /// An object for each entry.
  var objects: [JSONValue] {
    let names = columns.map(\.name)
    return rows.map { .object(Array(zip(names, $0))) }
  }
}
