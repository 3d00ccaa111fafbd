import Plan
import Text

/// What the site offers for download, and how large each file is.
struct DataFiles: Sendable {
  let catalogue: DataCatalogue
  /// Sizes in bytes, by path.
  let sizes: [String: Int]

  /// Makes the files, in parallel.
  ///
  /// - Parameters:
  ///   - edition: the one whose words describe the tables to programs.
  ///   - charts: the sizes of the drawings of all languages.
  ///   - emit: takes the files, from any thread and in any order.
  init(
    edition: Edition, charts: [(path: String, size: Int)], emit: @escaping @Sendable (OutputFile) -> Void
  ) async {
    let outputs = edition.plan.site.outputs
    @Sendable func add(_ file: OutputFile) -> (path: String, size: Int)? {
      emit(file)
      guard case .bytes(let bytes) = file.content else { return nil }
      return (file.path, bytes.count)
    }
    async let tables = {
      let status = StatusDownload(edition: edition)
      return (status: status, catalogue: DataCatalogue(edition: edition, status))
    }()
    var made = await Downloads(index: edition.index).write(outputs, to: add)
    let (status, catalogue) = await tables
    if outputs.has(.data) {
      made += await catalogue.tables.concurrentMap(inRunsOf: 1) { $0.files.compactMap(add) }.flatMap(\.self)
      if catalogue.contains(.status) { made += [add(status.file)].compactMap(\.self) }
    }
    // Two entries may have the same id: that is reported, and until it is mended one of them counts.
    var sizes = Dictionary(keepingFirst: charts + made)
    if outputs.has(.data), let package = add(DataPackage(edition: edition, catalogue: catalogue).file(sizes))
    {
      sizes[package.path] = package.size
    }
    self.catalogue = catalogue
    self.sizes = sizes
  }
}
