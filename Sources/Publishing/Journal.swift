/// Puts a prepared site into a folder file by file.
///
/// The prepared files are in a folder inside the output folder, and the manifest of the new site, written there last, is the journal:
/// together with the manifest of the old site it determines every step. A run that is interrupted before that manifest exists has changed
/// nothing, and what it prepared is dropped; after that the next run continues where it stopped. Every step may be repeated.
struct Journal {
  let folder: String
  var staging: String { folder + "/" + SitePath.staging }

  /// Finishes or drops what an interrupted run left.
  func recover() throws(PublishingFailure) {
    guard FileSystem.status(of: staging) != nil else { return }
    if FileSystem.status(of: staging + "/" + SitePath.manifest) != nil {
      try finish()
    } else {
      try FileSystem.removeTree(staging)
    }
  }

  /// New files first, and among them those that pages load before the pages; deletions last.
  func finish() throws(PublishingFailure) {
    let path = staging + "/" + SitePath.manifest
    guard let new = Manifest(json: try FileSystem.read(path)) else { throw .damagedManifest(path) }
    let old = try Manifest.read(in: folder) ?? Manifest()
    let paths = new.files.keys.sorted { (Self.isPage($0) ? 1 : 0, $0) < (Self.isPage($1) ? 1 : 0, $1) }
    for path in paths where FileSystem.status(of: staging + "/" + path) != nil {
      try clearWay(to: path, old)
      for above in SitePath.folders(of: path).reversed() {
        try FileSystem.makeSiteFolder(folder + "/" + above)
      }
      try FileSystem.move(staging + "/" + path, to: folder + "/" + path)
    }
    for path in old.files.keys.sorted() where new.files[path] == nil { try remove(path) }
    try FileSystem.move(path, to: folder + "/" + SitePath.manifest)
    _ = FileSystem.remove(folder + "/" + SitePath.earlierList)
    FileSystem.syncNames(in: folder)
    try FileSystem.removeTree(staging)
  }

  private static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

  /// Removes files of the old site where a folder of the new one will be, or the reverse.
  private func clearWay(to path: String, _ old: Manifest) throws(PublishingFailure) {
    for above in SitePath.folders(of: path) {
      guard let status = FileSystem.status(of: folder + "/" + above), status.kind != .folder else { continue }
      // A link to a folder elsewhere is the user's; nothing is written through it.
      guard old.files[above] != nil, status.kind == .file else { throw .foreignFile(folder + "/" + above) }
      try remove(above)
    }
    guard old.files[path] == nil, let status = FileSystem.status(of: folder + "/" + path) else { return }
    guard status.kind == .folder else { throw .foreignFile(folder + "/" + path) }
    for below in old.files.keys where below.hasPrefix(path + "/") { try remove(below) }
    if FileSystem.status(of: folder + "/" + path) != nil { throw .foreignFile(folder + "/" + path) }
  }

  /// Removes one of our plain files, and the folders that are empty without it. Some of them may be gone already: a run may have been
  /// interrupted between two of them.
  private func remove(_ path: String) throws(PublishingFailure) {
    let folders = SitePath.folders(of: path).filter { FileSystem.status(of: folder + "/" + $0) != nil }
    guard folders.allSatisfy({ FileSystem.status(of: folder + "/" + $0)?.kind == .folder }) else { return }
    let file = folder + "/" + path
    if let status = FileSystem.status(of: file) {
      guard status.kind == .file else { return }
      guard FileSystem.remove(file) else { throw .notWritable(file, reason: FileSystem.reason) }
    }
    for above in folders {
      guard FileSystem.removeEmptyFolder(folder + "/" + above) else { return }
    }
  }
}
