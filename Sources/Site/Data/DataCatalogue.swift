/// All tables of a plan that can be downloaded, the same for every language. There is no other list of them: the page of data, the data
/// package and the files are made from it.
struct DataCatalogue: Sendable {
  /// A table without rows is left out.
  let tables: [DataTable]

  init(edition: Edition, _ status: StatusDownload) {
    let builder = PlanTables(index: edition.index)
    let tables = [
      builder.indicators, builder.targets, builder.observations, status.table, status.inputTable,
      builder.revisions, builder.fields, builder.roadmap, builder.segments, builder.mentions,
      builder.projects, builder.organisations, builder.measures, builder.units, builder.flags,
      builder.sources,
    ]
    self.tables = tables.filter { !$0.records.rows.isEmpty }
  }

  func contains(_ name: DataTable.Name) -> Bool {
    tables.contains { $0.name == name }
  }
}
