/// A copy of a site, compared with the manifest of the site: a folder, or files that were fetched from a web host.
package struct SiteCopy: Sendable {
  /// What is wrong with one file of a copy.
  package struct Fault: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case missing
      case notAPlainFile
      case unreadable(reason: String)
      /// In bytes.
      case size(Int, listed: Int)
      /// As long as listed, but with a different hash.
      case bytes
    }

    /// Within the site.
    package let path: String
    package let kind: Kind
  }

  private let manifest: Manifest
  private let place: @Sendable (String) -> String

  /// - Parameter place: where the copy of a file is on this machine, by its path within the site.
  package init(_ manifest: Manifest, at place: @escaping @Sendable (String) -> String) {
    self.manifest = manifest
    self.place = place
  }

  /// The files that differ from what the manifest lists, by path.
  package var faults: [Fault] {
    manifest.files.sorted { $0.key < $1.key }.compactMap { path, entry in
      fault(in: place(path), entry).map { Fault(path: path, kind: $0) }
    }
  }

  private func fault(in file: String, _ entry: Manifest.Entry) -> Fault.Kind? {
    guard let status = FileSystem.status(of: file) else { return .missing }
    guard status.kind == .file else { return .notAPlainFile }
    guard status.size == entry.size else { return .size(status.size, listed: entry.size) }
    do throws(PublishingFailure) {
      return try FileSystem.digest(of: file) == (entry.size, entry.digest) ? nil : .bytes
    } catch .unreadable(_, let reason) {
      return .unreadable(reason: reason)
    } catch {
      return .unreadable(reason: error.description)
    }
  }

  /// What is in a folder and not in the manifest, by path.
  package static func strangers(
    in folder: String, _ manifest: Manifest
  ) throws(PublishingFailure) -> [String] {
    try FolderSurvey(of: folder, manifest).foreign.filter { manifest.files[$0] == nil }.sorted()
  }
}
