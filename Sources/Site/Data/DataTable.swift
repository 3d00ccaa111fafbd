import Plan

/// A table of the plan to download: as CSV for spreadsheets, as JSON for programs, with every column described.
struct DataTable: Sendable {
  /// Their order is that of the page of data.
  enum Name: String, Sendable, CaseIterable {
    case indicators, targets, observations, status
    case statusInputs = "status-inputs"
    case revisions
    case fields, roadmap, segments, mentions, projects, organisations
    case measures, units, flags, sources

    /// The key of its description among the interface's words.
    var wordingKey: String { "data.holds." + rawValue }
    var csv: Address { Address("data/tables/\(rawValue).csv") }
    var json: Address { Address("data/tables/\(rawValue).json") }
  }

  struct Column: Sendable {
    let meaning: DataColumn
    /// Of a column that stands once for each language.
    let language: Language?

    var name: String { language.map { "\(meaning.rawValue)_\($0.id)" } ?? meaning.rawValue }
  }

  let name: Name
  let columns: [Column]
  let rows: [[JSONValue]]
  /// Whether each row has an `id` of its own.
  let hasIDs: Bool

  init<Entry>(_ name: Name, of entries: [Entry], in languages: [Language], _ fields: [DataField<Entry>]) {
    self.name = name
    columns = fields.flatMap { field in
      field.isLocalized
        ? languages.map { Column(meaning: field.column, language: $0) }
        : [Column(meaning: field.column, language: nil)]
    }
    rows = entries.map { entry in
      fields.flatMap { field in
        field.isLocalized ? languages.map { field.value(entry, $0.id) } : [field.value(entry, "")]
      }
    }
    hasIDs = fields.contains { $0.column == .id }
  }

  /// A table of which every row names its columns, all in the same order.
  init(_ name: Name, rows: [[(name: String, value: JSONValue)]]) {
    self.name = name
    columns = (rows.first ?? []).map { column in
      guard let meaning = DataColumn(rawValue: column.name) else {
        preconditionFailure("the column \(column.name) has no meaning in DataColumn")
      }
      return Column(meaning: meaning, language: nil)
    }
    self.rows = rows.map { $0.map(\.value) }
    hasIDs = false
  }

  var files: [OutputFile] {
    var table = CSVWriter()
    table.record(columns.map(\.name))
    for row in rows { table.record(row.map(\.plain)) }
    let names = columns.map(\.name)
    let objects = rows.map { JSONValue.object(Array(zip(names, $0))) }
    return [
      OutputFile(path: name.csv.path, content: .bytes(table.bytes)),
      OutputFile(path: name.json.path, content: .bytes(JSONValue.list(objects).bytes)),
    ]
  }
}
