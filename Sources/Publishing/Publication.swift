import Hashing
import Synchronization

/// One run's site on its way into its folder.
///
/// Files are taken as they are made, from any thread, and written to a folder beside the site (or in it, if it cannot be exchanged); files
/// that the site already has are not written at all. `publish` puts them in place. Until then the site is as it was, and it stays so if
/// anything fails. Only the size and the hash of each file are kept in memory.
package final class Publication: Sendable {
  /// How the new site takes its place.
  package enum Mode: Sendable, Equatable {
    /// In one step: readers see the old site or the new one.
    case exchange
    /// File by file, each of them whole at any time; an interrupted run is finished by the next.
    case journal
  }

  /// What a run changed, in files.
  package struct Report: Sendable, Equatable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0

    package var isUnchanged: Bool { written == 0 && removed == 0 }
  }

  package let mode: Mode

  private let output: OutputFolder
  private let folder: String
  private let staging: Staging
  private let isDurable: Bool
  private let lock: PublishingLock
  /// Folders above the site that this run made, the outermost first.
  private let madeFolders: [String]
  private let earlier: Manifest
  private let survey: FolderSurvey
  /// When the last run ended; files that have changed since are read again before they are taken for ours.
  private let lastRun: Int
  private let state = Mutex(State())

  private struct State {
    var new = Manifest()
    var staged: Set<String> = []
  }

  /// Takes the folder for this run, and first finishes or drops what an interrupted run left.
  ///
  /// - Parameters:
  ///   - isDurable: whether `publish` waits until the disk has the site.
  ///   - waiting: called before waiting for another run that is publishing into the folder.
  package init(
    _ output: OutputFolder, isDurable: Bool = true, waiting: () -> Void = {}
  ) throws(PublishingFailure) {
    self.output = output
    self.isDurable = isDurable
    folder = output.place.path
    let beside = "/." + output.place.name
    let parent = output.place.parent == "/" ? "" : output.place.parent
    if let status = FileSystem.status(of: folder), status.kind != .folder { throw .notAFolder(output.name) }
    madeFolders = try FileSystem.makeFolders(output.place.parent)

    let hasBeside = FileSystem.isWritable(output.place.parent)
    let lock = try PublishingLock(
      hasBeside ? parent + beside + SitePath.lock : folder + "/" + SitePath.lock, waiting: waiting)
    self.lock = lock
    do throws(PublishingFailure) {
      if hasBeside {
        let staging = parent + beside + SitePath.staging
        // With a manifest it is the old site, or a whole new one; with a damaged one, the run was interrupted earlier.
        let manifest = (try? Manifest.read(in: staging)) ?? Manifest()
        try FormerSite(folder: staging, manifest: manifest).dismantle(into: folder)
      }
      let isThere = FileSystem.status(of: folder) != nil
      if isThere { try Journal(folder: folder).recover() }
      let manifest = isThere ? try Manifest.read(in: folder) : nil
      earlier = manifest ?? Manifest()
      survey = isThere ? try FolderSurvey(of: folder, earlier) : FolderSurvey()
      if manifest == nil, let example = survey.visible {
        throw .foreignFolder(output.name, example: example)
      }
      lastRun = FileSystem.status(of: folder + "/" + SitePath.manifest)?.changed ?? .min
      mode = hasBeside && survey.isAllOurs && Self.isExchangeable(output) ? .exchange : .journal
      staging = Staging(
        mode == .exchange ? parent + beside + SitePath.staging : folder + "/" + SitePath.staging)
    } catch {
      lock.release()
      throw error
    }
  }

  deinit {
    cancel()
    lock.release()
    for folder in madeFolders.reversed() { _ = FileSystem.removeEmptyFolder(folder) }
  }

  /// Whether another folder can replace this one without anybody losing sight of it.
  private static func isExchangeable(_ output: OutputFolder) -> Bool {
    guard let status = FileSystem.status(of: output.place.path) else { return true }
    // A link leads to a folder that somebody chose; a shell or a server may be working in this one.
    var name = output.name[...]
    while name.hasSuffix("/") && name.count > 1 { name.removeLast() }
    guard FileSystem.status(of: String(name))?.kind == .folder, !output.place.holds(Place(".")) else {
      return false
    }
    return !FileSystem.isMount(output.place.path)
      && FileSystem.status(of: output.place.parent)?.device == status.device
  }

  // MARK: Taking files

  /// Takes a file of the site.
  ///
  /// - Throws: `PublishingFailure` if the path is not one for a file of the site, something of the user's is there, or the disk fails.
  package func write(_ path: String, _ bytes: [UInt8]) throws(PublishingFailure) {
    let digest = SHA256Digest(of: bytes)
    guard try isNew(path, size: bytes.count, digest) else { return }
    try FileSystem.write(bytes, to: try staging.place(for: path))
  }

  /// Takes a plain file from elsewhere, without holding it in memory.
  package func copy(_ source: String, to path: String) throws(PublishingFailure) {
    let (size, digest) = try FileSystem.digest(of: source)
    guard try isNew(path, size: size, digest) else { return }
    guard try FileSystem.copy(source, to: try staging.place(for: path)) == (size, digest) else {
      throw .unreadable(source, reason: "it changed while it was read")
    }
  }

  /// Enters a file in the new manifest.
  ///
  /// - Returns: whether its bytes have to be written.
  private func isNew(_ path: String, size: Int, _ digest: SHA256Digest) throws(PublishingFailure) -> Bool {
    guard SitePath.isUsable(path) else { throw .unusablePath(path) }
    if let obstacle = survey.obstacle(to: path) { throw .foreignFile(output.name + "/" + obstacle) }
    let isThere = try has(path, size: size, digest)
    let isFirst = state.withLock { state in
      let isFirst =
        state.new.files.updateValue(Manifest.Entry(size: size, digest: digest), forKey: path) == nil
      if isFirst && !isThere { state.staged.insert(path) }
      return isFirst
    }
    guard isFirst else { throw .duplicatePath(path) }
    return !isThere
  }

  /// Whether the site already has the file. A file that changed after the last run, or that comes from a list without hashes, is read.
  private func has(_ path: String, size: Int, _ digest: SHA256Digest) throws(PublishingFailure) -> Bool {
    guard let index = survey.ours.index(forKey: path), let entry = earlier.files[path] else { return false }
    let (name, status) = survey.ours[index]
    // Strings are equal whichever way accents are stored; file systems compare bytes.
    guard name.utf8.elementsEqual(path.utf8), status.size == size else { return false }
    if let known = entry.digest {
      guard known == digest else { return false }
      if status.changed <= lastRun { return true }
    }
    return try FileSystem.digest(of: folder + "/" + path).digest == digest
  }

  /// What no run of ours wrote and is kept: files, or the folders that hold nothing else.
  package var foreign: [String] {
    let ours = Set(survey.ours.keys.flatMap(SitePath.folders))
    return Set(
      survey.foreign.map { path in SitePath.folders(of: path).last { !ours.contains($0) } ?? path }
    ).sorted()
  }

  /// Removes what `foreign` names, and no file that came later. For an editor who asked for it, once the site is in its place. The history of
  /// a checkout stays, and so does everything in a folder that has a manifest and no file of a site: the manifest may be a copy.
  ///
  /// - Returns: what could not be removed, named like `foreign`.
  package func removeForeign() -> [String] {
    let names = foreign
    guard !survey.ours.isEmpty else { return names }
    for path in survey.foreign where isRemovable(path) { _ = FileSystem.remove(folder + "/" + path) }
    // The longest first, so that a folder is empty when its turn comes; one that is not stays.
    for path in survey.foreignFolders.sorted(by: { $0.utf8.count > $1.utf8.count }) where isRemovable(path) {
      _ = FileSystem.removeEmptyFolder(folder + "/" + path)
    }
    return names.filter { FileSystem.status(of: folder + "/" + $0) != nil }
  }

  /// Whether this is no part of a history, and the folders above are still folders and no links that somebody has put in their place.
  private func isRemovable(_ path: String) -> Bool {
    path.split(separator: "/").allSatisfy { ![".git", ".hg", ".svn"].contains($0) }
      && SitePath.folders(of: path).allSatisfy { FileSystem.status(of: folder + "/" + $0)?.kind == .folder }
  }

  /// The files taken so far, sorted.
  package var paths: [String] { state.withLock { $0.new.files.keys.sorted() } }

  /// The bytes of a file that has been taken, until the site is published.
  package func contents(of path: String) throws(PublishingFailure) -> [UInt8] {
    let isStaged = state.withLock { $0.staged.contains(path) }
    return try FileSystem.read((isStaged ? staging.path : folder) + "/" + path)
  }

  // MARK: Publishing

  /// Puts the new site in place. If it does not differ at all, nothing is touched.
  package func publish() throws(PublishingFailure) -> Report {
    let (taken, staged) = state.withLock { ($0.new, $0.staged) }
    var new = taken
    var removed: [String] = []
    var isRetiring = false
    for (path, entry) in earlier.files where taken.files[path] == nil && survey.ours[path] != nil {
      if path.hasPrefix("assets/") && !entry.isRetired && entry.digest != nil {
        new.files[path] = entry
        new.files[path]?.isRetired = true
        isRetiring = true
      } else if entry.isRetired {
        // It is removed with the next site that differs.
        new.files[path] = entry
      } else {
        removed.append(path)
      }
    }
    var report = Report(
      written: staged.count, unchanged: taken.files.count - staged.count, removed: removed.count)
    let isSame = staged.isEmpty && removed.isEmpty && !isRetiring
    if isSame && new == earlier { return report }
    if !isSame {
      for (path, entry) in earlier.files where entry.isRetired && taken.files[path] == nil {
        if new.files.removeValue(forKey: path) != nil { report.removed += 1 }
      }
    }

    switch mode {
    case .exchange: try shareUnchanged(new, staged)
    case .journal: try checkRights(to: staged.union(removed))
    }
    try FileSystem.makeSiteFolder(staging.path)
    // It gets its name only when it and all files are complete: from then on the next run continues the work.
    let manifest = staging.path + "/" + SitePath.manifest
    try FileSystem.write(new.json, to: manifest + ".part")
    if isDurable { try FileSystem.sync(staging.path) }
    try FileSystem.move(manifest + ".part", to: manifest)
    do throws(PublishingFailure) {
      switch mode {
      case .exchange: try exchange()
      case .journal: try Journal(folder: folder).finish()
      }
    } catch {
      throw .cutShort(output.name, reason: error.description)
    }
    return report
  }

  /// Before the first file is moved: a folder without write permission stops the whole run.
  private func checkRights(to paths: Set<String>) throws(PublishingFailure) {
    for name in Set(paths.flatMap(SitePath.folders)).sorted() {
      let path = folder + "/" + name
      if FileSystem.status(of: path)?.kind == .folder, !FileSystem.isWritable(path) {
        throw .notWritable(path, reason: FileSystem.reason)
      }
    }
  }

  /// Gives files that did not change a second name in the new folder.
  private func shareUnchanged(_ new: Manifest, _ staged: Set<String>) throws(PublishingFailure) {
    for path in new.files.keys where !staged.contains(path) {
      let target = try staging.place(for: path)
      if !FileSystem.share(folder + "/" + path, as: target) {
        _ = try FileSystem.copy(folder + "/" + path, to: target)
      }
    }
  }

  private func exchange() throws(PublishingFailure) {
    guard let status = FileSystem.status(of: folder) else {
      try FileSystem.move(staging.path, to: folder)
      if isDurable { FileSystem.syncNames(in: output.place.parent) }
      return
    }
    guard FileSystem.take(status, for: staging.path), FileSystem.exchange(staging.path, folder) else {
      // The journal only needs to rename, within the folder.
      let journal = Journal(folder: folder)
      try FileSystem.move(staging.path, to: journal.staging)
      try journal.finish()
      return
    }
    if isDurable { FileSystem.syncNames(in: output.place.parent) }
    try FormerSite(folder: staging.path, manifest: earlier).dismantle(into: folder)
  }

  /// Drops what was prepared. A folder with a manifest is a whole new site, or the old one with what others put into it: the next run
  /// finishes the work.
  package func cancel() {
    if FileSystem.status(of: staging.path + "/" + SitePath.manifest) == nil {
      try? FileSystem.removeTree(staging.path)
    }
  }
}
