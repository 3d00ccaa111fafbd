import Markup
import Reading

/// A table of the plan to download: as CSV for spreadsheets and as JSON for programs, with a description of every column.
struct DataTable: Sendable {
  /// In the order of the page of data.
  enum Name: String, Sendable, CaseIterable {
    case indicators, targets, observations, status
    case statusInputs = "status-inputs"
    case revisions
    case fields, roadmap, segments, mentions, projects, organisations
    case measures, units, flags, sources

    /// The key of its description among the interface words.
    var wordingKey: String { "data.holds." + rawValue }
    var csv: Address { Address("data/tables/\(rawValue).csv") }
    var json: Address { Address("data/tables/\(rawValue).json") }
  }

  let name: Name
  let records: DataRecords
  var columns: [DataRecords.Column] { records.columns }
  /// Whether each row has an `id` of its own.
  var hasIDs: Bool { columns.contains { $0.meaning == .id } }

  init<Entry>(
    _ name: Name, of entries: [Entry], in languages: [Language] = [], _ columns: [DataColumn<Entry>]
  ) {
    self.name = name
    records = DataRecords(of: entries, in: languages, columns)
  }

  var files: [OutputFile] {
    [
      OutputFile(path: name.csv.path, content: .bytes(records.csv)),
      OutputFile(path: name.json.path, content: .bytes(JSONValue.list(records.objects).bytes)),
    ]
  }
}
