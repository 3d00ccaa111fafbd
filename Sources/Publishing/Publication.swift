import Synchronization

/// One run's site on its way into its folder.
///
/// Files are taken as they are made, from any thread, and written to a folder beside the site (or in it, where it cannot be
/// exchanged); those that the site has already are not written at all. `publish` puts them in place. Until then the site is as it
/// was, and it stays so if anything fails. What is kept in memory of a file is its size and its hash.
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
  private let staging: String
  private let isDurable: Bool
  private let lock: Lock
  /// Folders above the site that this run made, the outermost first.
  private let madeFolders: [String]
  private let earlier: Manifest
  private let survey: FolderSurvey
  /// When the last run was done; files changed since are read again before they are taken for ours.
  private let lastRun: Int
  private let state = Mutex(State())

  private struct State {
    var new = Manifest()
    var staged: Set<String> = []
    var folders: Set<String> = []
  }

  private struct Lock {
    var descriptor: Int32
    var path: String
  }

  /// Takes the folder for this run, and first finishes or drops what an interrupted run left.
  ///
  /// - Parameters:
  ///   - isDurable: whether `publish` waits until the disk has the site.
  ///   - waiting: called if another run is publishing into the folder, before this one waits for it.
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
    let lock = try Self.lock(
      hasBeside ? parent + beside + SitePath.lock : folder + "/" + SitePath.lock, waiting: waiting)
    self.lock = lock
    do throws(PublishingFailure) {
      if hasBeside {
        let staging = parent + beside + SitePath.staging
        // A manifest in it means that it is the old site, or a whole new one; a damaged one that it was cut off before.
        try Self.dismantle(staging, (try? Manifest.read(in: staging)) ?? Manifest(), into: folder)
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
      staging =
        mode == .exchange ? parent + beside + SitePath.staging : folder + "/" + SitePath.staging
    } catch {
      FileSystem.unlock(lock.descriptor, lock.path)
      throw error
    }
  }

  deinit {
    cancel()
    FileSystem.unlock(lock.descriptor, lock.path)
    for folder in madeFolders.reversed() { _ = FileSystem.removeEmptyFolder(folder) }
  }

  private static func lock(_ path: String, waiting: () -> Void) throws(PublishingFailure) -> Lock {
    guard var descriptor = FileSystem.lock(path, isPatient: false) else {
      throw .notWritable(path, reason: FileSystem.reason)
    }
    if descriptor < 0 {
      waiting()
      guard let patient = FileSystem.lock(path, isPatient: true), patient >= 0 else {
        throw .notWritable(path, reason: FileSystem.reason)
      }
      descriptor = patient
    }
    return Lock(descriptor: descriptor, path: path)
  }

  /// Whether another folder can take the place of this one without anybody losing sight of it.
  private static func isExchangeable(_ output: OutputFolder) -> Bool {
    guard let status = FileSystem.status(of: output.place.path) else { return true }
    // A link leads to a folder that is somebody's choice, a shell or a server may stand in this one.
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
    try FileSystem.write(bytes, to: try stagedPath(path))
  }

  /// Takes a plain file that lies elsewhere, without holding it in memory.
  package func copy(_ source: String, to path: String) throws(PublishingFailure) {
    let (size, digest) = try FileSystem.digest(of: source)
    guard try isNew(path, size: size, digest) else { return }
    guard try FileSystem.copy(source, to: try stagedPath(path)) == (size, digest) else {
      throw .unreadable(source, reason: "it changed while it was read")
    }
  }

  /// Enters a file into the new manifest.
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

  /// Whether the site has the file already. A file that changed after the last run, or that a list without hashes names, is read.
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

  /// Where a file is prepared; its folders are there.
  private func stagedPath(_ path: String) throws(PublishingFailure) -> String {
    try makeStagedFolders(above: path)
    return staging + "/" + path
  }

  private func makeStagedFolders(above path: String) throws(PublishingFailure) {
    let needed = SitePath.folders(of: path)
    let isReady = state.withLock { state in
      state.folders.contains(needed.first ?? "")
    }
    guard !isReady else { return }
    try FileSystem.makeSiteFolder(staging)
    for name in needed.reversed() { try FileSystem.makeSiteFolder(staging + "/" + name) }
    // Entered once they are there, or another thread might write into a folder that is still to come.
    state.withLock { state in
      state.folders.insert("")
      state.folders.formUnion(needed)
    }
  }

  /// The files taken so far, sorted.
  package var paths: [String] { state.withLock { $0.new.files.keys.sorted() } }

  /// The bytes of a file that was taken, until the site is published.
  package func contents(of path: String) throws(PublishingFailure) -> [UInt8] {
    let isStaged = state.withLock { $0.staged.contains(path) }
    return try FileSystem.read((isStaged ? staging : folder) + "/" + path)
  }

  // MARK: Publishing

  /// Puts the new site in place. A site that differs in nothing is not touched.
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
        // Goes with the next site that differs.
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
    try FileSystem.makeSiteFolder(staging)
    // Under its name only when it and all files are whole: from then on the next run goes on with the work.
    let manifest = staging + "/" + SitePath.manifest
    try FileSystem.write(new.json, to: manifest + ".part")
    if isDurable { try FileSystem.sync(staging) }
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

  /// Before the first file moves: a folder that may not be written to stops the run as a whole.
  private func checkRights(to paths: Set<String>) throws(PublishingFailure) {
    for name in Set(paths.flatMap(SitePath.folders)).sorted() {
      let path = folder + "/" + name
      if FileSystem.status(of: path)?.kind == .folder, !FileSystem.isWritable(path) {
        throw .notWritable(path, reason: FileSystem.reason)
      }
    }
  }

  /// Gives the files that did not change a second name in the new folder.
  private func shareUnchanged(_ new: Manifest, _ staged: Set<String>) throws(PublishingFailure) {
    for path in new.files.keys where !staged.contains(path) {
      let target = try stagedPath(path)
      if !FileSystem.share(folder + "/" + path, as: target) {
        _ = try FileSystem.copy(folder + "/" + path, to: target)
      }
    }
  }

  private func exchange() throws(PublishingFailure) {
    guard let status = FileSystem.status(of: folder) else {
      try FileSystem.move(staging, to: folder)
      if isDurable { FileSystem.syncNames(in: output.place.parent) }
      return
    }
    guard FileSystem.take(status, for: staging), FileSystem.exchange(staging, folder) else {
      // The journal needs nothing but renaming, within the folder.
      let journal = Journal(folder: folder)
      try FileSystem.move(staging, to: journal.staging)
      try journal.finish()
      return
    }
    if isDurable { FileSystem.syncNames(in: output.place.parent) }
    try Self.dismantle(staging, earlier, into: folder)
  }

  /// Removes a site that has left its place, or never took it. What others put into it while it was on its way is moved to where the
  /// site is now.
  private static func dismantle(
    _ old: String, _ manifest: Manifest, into folder: String
  ) throws(PublishingFailure) {
    guard FileSystem.status(of: old) != nil else { return }
    if !manifest.files.isEmpty {
      try bringAlong(from: old, manifest, to: folder)
      for path in manifest.files.keys { _ = FileSystem.remove(old + "/" + path) }
      // Somebody may still be writing; by now nothing else can be there.
      try bringAlong(from: old, manifest, to: folder)
    }
    try FileSystem.removeTree(old)
  }

  private static func bringAlong(
    from old: String, _ manifest: Manifest, to folder: String
  ) throws(PublishingFailure) {
    for path in try FolderSurvey(of: old, manifest).foreign.sorted() {
      let folders = SitePath.folders(of: path)
      let isBlocked = folders.contains {
        FileSystem.status(of: folder + "/" + $0).map { $0.kind != .folder } ?? false
      }
      var target = isBlocked ? String(path.dropFirst((folders.first?.count ?? -1) + 1)) : path
      try FileSystem.makeFolder(folder)
      if !isBlocked {
        for above in folders.reversed() { try FileSystem.makeFolder(folder + "/" + above) }
      }
      // The site's own file keeps its place.
      while FileSystem.status(of: folder + "/" + target) != nil { target += "~" }
      try FileSystem.move(old + "/" + path, to: folder + "/" + target)
    }
  }

  /// Drops what was prepared. After the manifest is written there is nothing to drop: the next run finishes the work.
  package func cancel() {
    if mode == .exchange || FileSystem.status(of: staging + "/" + SitePath.manifest) == nil {
      try? FileSystem.removeTree(staging)
    }
  }
}
