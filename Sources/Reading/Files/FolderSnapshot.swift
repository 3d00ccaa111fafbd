/// The files in some folders and the stamp of each: two equal snapshots have the same content.
///
/// Comparing snapshots needs no support from the system, so it works alike on every system, on network drives and on folders shared with a
/// virtual machine, has no limit on the number of folders and cannot miss an event. It costs two microseconds a file.
package struct FolderSnapshot: Sendable, Equatable {
  private var stamps: [String: FileStamp] = [:]
  /// Those of the folders, which change with files that are no content, too.
  private var folders: [String: FileStamp] = [:]
  /// When anything here last changed, including folders, since removing a file changes only its folder.
  private var lastChange: DiskTime?

  /// - Parameter roots: a folder that does not exist has no files.
  package init(of roots: [String]) {
    for root in roots { add(root, within: []) }
  }

  /// That a folder is there counts as well, but not when it changed.
  package static func == (left: FolderSnapshot, right: FolderSnapshot) -> Bool {
    left.stamps == right.stamps && left.folders.keys == right.folders.keys
  }

  package var folderPaths: some Sequence<String> { folders.keys }

  /// Nil for what is not there or no content.
  func stamp(of path: String) -> FileStamp? { stamps[path] ?? folders[path] }

  /// What is in one of the folders.
  package func part(below root: String) -> FolderSnapshot {
    var part = FolderSnapshot(of: [])
    func isIn(_ path: String) -> Bool { path == root || path.hasPrefix(root + "/") }
    part.stamps = stamps.filter { isIn($0.key) }
    part.folders = folders.filter { isIn($0.key) }
    return part
  }

  /// Whether nothing has changed for this long: somebody who writes files is probably done, and whatever is written from now on gets
  /// another stamp.
  ///
  /// - Parameter rest: longer than the smallest time step of the disk's clock, which is at most 10 milliseconds.
  package func isAtRest(_ rest: Duration = .milliseconds(15)) -> Bool {
    guard let lastChange else { return true }
    let age = DiskTime.now.nanoseconds - lastChange.nanoseconds
    // The clock of a network drive may be ahead.
    return age < 0 || .nanoseconds(age) >= rest
  }

  private mutating func add(_ path: String, within parents: [[UInt64]]) {
    guard let stamp = FileStamp(of: path) else { return }
    lastChange = max(lastChange ?? stamp.changed, stamp.changed)
    guard stamp.isFolder else {
      stamps[path] = stamp
      return
    }
    // A link to a folder that contains it; the loader reports it.
    guard !parents.contains(stamp.identity) else { return }
    folders[path] = stamp
    for name in (try? DiskEntry.names(in: path)) ?? [] where ContentFolder.isContent(name) {
      add(path + "/" + name, within: parents + [stamp.identity])
    }
  }
}
