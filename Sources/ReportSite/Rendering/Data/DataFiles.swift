import PlanModel

/// Every file of figures that the site offers for download, and how large each is.
struct DataFiles: Sendable {
  let catalogue: DataCatalogue
  let files: [OutputFile]
  /// In bytes, by path.
  let sizes: [String: Int]

  /// - Parameters:
  ///   - edition: whose words describe the tables to programs.
  ///   - charts: drawings of all languages.
  init(edition: Edition, charts: [OutputFile]) {
    catalogue = DataCatalogue(edition: edition)
    let tables =
      catalogue.tables.flatMap(\.files) + Downloads(index: edition.index).files
      + [StatusDownload(edition: edition).file]
    let package = DataPackage(edition: edition, catalogue: catalogue).file(Self.sizes(of: tables))
    files = tables + [package] + charts
    sizes = Self.sizes(of: files)
  }

  private static func sizes(of files: [OutputFile]) -> [String: Int] {
    files.reduce(into: [:]) { sizes, file in
      if case .bytes(let bytes) = file.content { sizes[file.path] = bytes.count }
    }
  }
}
