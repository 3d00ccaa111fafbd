import Language
import Markup
import Plan

/// Describes the downloadable tables to programs: what they are, the type and meaning of each column, and how they are related.
///
/// Source: Data Package 2.0 and Table Schema 2.0 of Frictionless Data, https://datapackage.org.
struct DataPackage {
  let edition: Edition
  let catalogue: DataCatalogue

  static let address = Address("data/datapackage.json")

  /// - Parameter sizes: in bytes, by path.
  func file(_ sizes: [String: Int]) -> OutputFile {
    let site = edition.plan.site
    var pairs: [(String, JSONValue)] = [
      ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("title", .text(edition.words(site.title))), ("description", .text(edition.words(site.description))),
    ]
    if let address = site.address { pairs.append(("homepage", .text(address))) }
    if let licence = site.licence {
      let path = licence.url.map { [("path", JSONValue.text($0))] } ?? []
      pairs.append(
        ("licenses", .list([.object([("title", .text(edition.words(licence.name)))] + path)])))
    }
    pairs.append(
      (
        "contributors",
        .list([
          .object([("title", .text(edition.words(site.publisher))), ("roles", .list([.text("publisher")]))])
        ])
      ))
    pairs.append(("resources", .list(catalogue.tables.map { resource($0, sizes) })))
    return OutputFile(path: Self.address.path, content: .bytes(JSONValue.object(pairs).bytes))
  }

  private func resource(_ table: DataTable, _ sizes: [String: Int]) -> JSONValue {
    let path = table.name.csv.path
    var pairs: [(String, JSONValue)] = [
      ("name", .text(table.name.rawValue)), ("path", .text(String(path.dropFirst("data/".count)))),
      ("description", .text(edition.wording.text(table.name.wordingKey, category: "other"))),
      ("format", .text("csv")), ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
    ]
    if let size = sizes[path] { pairs.append(("bytes", .number(String(size)))) }
    pairs.append(("schema", schema(of: table)))
    return .object(pairs)
  }

  private func schema(of table: DataTable) -> JSONValue {
    var pairs: [(String, JSONValue)] = [("fields", .list(table.columns.map(field)))]
    if table.hasIDs { pairs.append(("primaryKey", .list([.text(DataColumnName.id.rawValue)]))) }
    let keys = table.columns.compactMap(foreignKey)
    if !keys.isEmpty { pairs.append(("foreignKeys", .list(keys))) }
    return .object(pairs)
  }

  private func field(_ column: DataRecords.Column) -> JSONValue {
    .object([
      ("name", .text(column.name)), ("type", .text(column.meaning.type)),
      ("description", .text(edition.wording.description(of: column))),
    ])
  }

  private func foreignKey(_ column: DataRecords.Column) -> JSONValue? {
    guard let other = column.meaning.reference, catalogue.contains(other) else { return nil }
    let reference: [(String, JSONValue)] = [
      ("resource", .text(other.rawValue)), ("fields", .list([.text(DataColumnName.id.rawValue)])),
    ]
    return .object([("fields", .list([.text(column.name)])), ("reference", .object(reference))])
  }
}
