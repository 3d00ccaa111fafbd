import Synchronization

/// The folder in which the new files of a site are prepared, from any thread.
final class Staging: Sendable {
  let path: String
  /// The folders that are there, as paths within the site.
  private let folders = Mutex<Set<String>>([])

  init(_ path: String) {
    self.path = path
  }

  /// Where a file is prepared; the folders above it are made.
  func place(for file: String) throws(PublishingFailure) -> String {
    let needed = SitePath.folders(of: file)
    let isReady = folders.withLock { $0.contains(needed.first ?? "") }
    if !isReady {
      try FileSystem.makeSiteFolder(path)
      for name in needed.reversed() { try FileSystem.makeSiteFolder(path + "/" + name) }
      // Entered only once they are there, or another thread might write into a folder that does not exist yet.
      folders.withLock { folders in
        folders.insert("")
        folders.formUnion(needed)
      }
    }
    return path + "/" + file
  }
}
