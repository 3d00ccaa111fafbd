/// A site that has left its place, or never took it.
struct FormerSite {
  let folder: String
  let manifest: Manifest

  /// Removes it. What others put into it while it was being replaced is moved to the folder of the site that took its place.
  func dismantle(into successor: String) throws(PublishingFailure) {
    guard FileSystem.status(of: folder) != nil else { return }
    if !manifest.files.isEmpty {
      try moveForeignFiles(to: successor)
      for path in manifest.files.keys { _ = FileSystem.remove(folder + "/" + path) }
      // Somebody may still have been writing; now nothing else can be there.
      try moveForeignFiles(to: successor)
    }
    try FileSystem.removeTree(folder)
  }

  private func moveForeignFiles(to successor: String) throws(PublishingFailure) {
    for path in try FolderSurvey(of: folder, manifest).foreign.sorted() {
      let folders = SitePath.folders(of: path)
      let isBlocked = folders.contains {
        FileSystem.status(of: successor + "/" + $0).map { $0.kind != .folder } ?? false
      }
      var target = isBlocked ? String(path.dropFirst((folders.first?.count ?? -1) + 1)) : path
      try FileSystem.makeFolder(successor)
      if !isBlocked {
        for above in folders.reversed() { try FileSystem.makeFolder(successor + "/" + above) }
      }
      // The site's own file keeps its place.
      while FileSystem.status(of: successor + "/" + target) != nil { target += "~" }
      try FileSystem.move(folder + "/" + path, to: successor + "/" + target)
    }
  }
}
