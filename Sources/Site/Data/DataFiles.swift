import Plan
import Text

/// What the site offers for download, and how large each file is.
struct DataFiles: Sendable {
  let catalogue: DataCatalogue
  /// Sizes in bytes, by path.
  let sizes: [String: Int]

  /// - Parameters:
  ///   - edition: the one whose words describe the tables to programs.
  ///   - charts: the sizes of the drawings of all languages.
  ///   - emit: takes the files.
  init(edition: Edition, charts: [(path: String, size: Int)], emit: (OutputFile) -> Void) {
    let outputs = edition.plan.site.outputs
    let status = StatusDownload(edition: edition)
    let catalogue = DataCatalogue(edition: edition, status)
    // Two entries may have the same id: that is reported, and until it is mended one of them counts.
    var sizes = Dictionary(keepingFirst: charts.map { ($0.path, $0.size) })
    func add(_ file: OutputFile) {
      if case .bytes(let bytes) = file.content { sizes[file.path] = bytes.count }
      emit(file)
    }
    Downloads(index: edition.index).write(outputs, to: add)
    if outputs.has(.data) {
      catalogue.tables.flatMap(\.files).forEach(add)
      if catalogue.contains(.status) { add(status.file) }
      add(DataPackage(edition: edition, catalogue: catalogue).file(sizes))
    }
    self.catalogue = catalogue
    self.sizes = sizes
  }
}
