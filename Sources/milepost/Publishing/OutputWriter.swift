import Foundation
import Site

/// Puts a finished site into its folder: writes only files whose bytes differ, each in one step, and removes what an earlier run
/// wrote and this one did not. It touches nothing that it did not write.
struct OutputWriter {
  /// What a run changed.
  struct Report: Sendable, Equatable {
    var written = 0
    var unchanged = 0
    var removed = 0
  }

  enum Failure: Error, CustomStringConvertible {
    /// The folder holds files that no earlier run wrote.
    case foreignFiles(folder: String, example: String)
    case notWritable(path: String, reason: String)

    var description: String {
      switch self {
      case .foreignFiles(let folder, let example):
        "\(folder): the folder holds files that Milepost did not write, such as \"\(example)\"; "
          + "choose an empty or a new folder with --output, so that nothing of yours is overwritten"
      case .notWritable(let path, let reason):
        "\(path): cannot be written: \(reason)"
      }
    }
  }

  /// The list of files of the last run, kept in the folder itself.
  private static let listName = ".milepost-files"

  private let folder: String
  private let files = FileManager.default

  init(folder: String) {
    self.folder = folder
  }

  /// - Throws: `Failure`; files already written stay, so the next run completes the work.
  func write(_ site: [OutputFile]) throws -> Report {
    let earlier = try filesOfLastRun()
    var report = Report()
    var madeFolders: Set<String> = []
    for file in site {
      let bytes = try content(of: file)
      let path = folder + "/" + file.path
      if DiskFile(path: path).holds(bytes) {
        report.unchanged += 1
        continue
      }
      let parent = (path as NSString).deletingLastPathComponent
      if madeFolders.insert(parent).inserted { try makeFolder(parent) }
      try write(bytes, to: path)
      report.written += 1
    }
    let now = Set(site.map(\.path))
    for path in earlier.subtracting(now) where files.fileExists(atPath: folder + "/" + path) {
      try? files.removeItem(atPath: folder + "/" + path)
      removeEmptyFolders(above: path)
      report.removed += 1
    }
    try saveList(of: now, earlier: earlier)
    return report
  }

  private func content(of file: OutputFile) throws -> [UInt8] {
    switch file.content {
    case .bytes(let bytes):
      return bytes
    case .copy(let source):
      guard let data = files.contents(atPath: source) else {
        throw Failure.notWritable(path: file.path, reason: "\(source) cannot be read")
      }
      return Array(data)
    }
  }

  private func makeFolder(_ path: String) throws {
    do {
      try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure.notWritable(path: path, reason: error.localizedDescription)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try DiskFile(path: path).write(bytes)
    } catch let failure as DiskFile.Failure {
      throw Failure.notWritable(path: path, reason: failure.reason)
    }
  }

  private func filesOfLastRun() throws -> Set<String> {
    if let list = files.contents(atPath: folder + "/" + Self.listName) {
      return Set(String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init))
    }
    let present = (try? files.contentsOfDirectory(atPath: folder)) ?? []
    if let foreign = present.sorted().first(where: { !$0.hasPrefix(".") }) {
      throw Failure.foreignFiles(folder: folder, example: foreign)
    }
    return []
  }

  private func saveList(of paths: Set<String>, earlier: Set<String>) throws {
    guard paths != earlier else { return }
    let list = paths.sorted().joined(separator: "\n") + "\n"
    try write(Array(list.utf8), to: folder + "/" + Self.listName)
  }

  private func removeEmptyFolders(above path: String) {
    var parent = (path as NSString).deletingLastPathComponent
    while !parent.isEmpty, (try? files.contentsOfDirectory(atPath: folder + "/" + parent))?.isEmpty == true {
      try? files.removeItem(atPath: folder + "/" + parent)
      parent = (parent as NSString).deletingLastPathComponent
    }
  }
}
