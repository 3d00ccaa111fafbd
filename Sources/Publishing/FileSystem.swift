import CPublishing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The calls of the system that publishing needs: the wall between Swift and C.
enum FileSystem {
  struct Status {
    enum Kind { case file, folder, other }
    var kind: Kind
    var size: Int
    /// When its bytes were last changed, in nanoseconds.
    var changed: Int
    var device: Int
    var inode: UInt64
    var owner: UInt32
    var group: UInt32
    var mode: UInt16
  }

  static var reason: String { String(cString: strerror(errno)) }

  static func status(_ raw: stat) -> Status {
    #if canImport(Darwin)
      let time = raw.st_mtimespec
    #else
      let time = raw.st_mtim
    #endif
    let kind: Status.Kind
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    return Status(
      kind: kind, size: Int(raw.st_size), changed: Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec),
      device: Int(raw.st_dev), inode: UInt64(raw.st_ino), owner: raw.st_uid, group: raw.st_gid,
      mode: UInt16(raw.st_mode & 0o7777))
  }

  /// Nil if there is nothing. A link is reported as a link, not as what it leads to.
  static func status(of path: String) -> Status? {
    var raw = stat()
    return lstat(path, &raw) == 0 ? status(raw) : nil
  }

  static func names(in folder: String) throws(PublishingFailure) -> [String] {
    guard let stream = opendir(folder) else { throw .unreadable(folder, reason: reason) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    // The end of the folder and a failure look alike but for this.
    guard errno == 0 else { throw .unreadable(folder, reason: reason) }
    return names
  }

  static func makeFolder(_ path: String) throws(PublishingFailure) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .notWritable(path, reason: reason) }
  }

  /// A folder of the site, with the same permissions whoever makes it.
  static func makeSiteFolder(_ path: String) throws(PublishingFailure) {
    guard mkdir(path, 0o777) != 0 else {
      // A file system without permissions refuses; there all folders have the same.
      chmod(path, 0o755)
      return
    }
    guard errno == EEXIST else { throw .notWritable(path, reason: reason) }
  }

  /// Makes a folder and all those above it.
  ///
  /// - Returns: those that did not exist, the outermost first.
  static func makeFolders(_ path: String) throws(PublishingFailure) -> [String] {
    guard !path.isEmpty, path != "/", status(of: path) == nil else { return [] }
    let above = try makeFolders(Place(path).parent)
    try makeFolder(path)
    return above + [path]
  }

  static func remove(_ path: String) -> Bool { unlink(path) == 0 }

  static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Removes one of our folders with everything in it; links are removed, not followed.
  static func removeTree(_ path: String) throws(PublishingFailure) {
    guard let status = status(of: path) else { return }
    if status.kind == .folder {
      // It is ours, so a folder that was made read-only does not have to stay for good.
      if !isWritable(path) { chmod(path, 0o700) }
      for name in try names(in: path) { try removeTree(path + "/" + name) }
    }
    guard status.kind == .folder ? rmdir(path) == 0 : unlink(path) == 0 else {
      throw .notWritable(path, reason: reason)
    }
  }

  static func move(_ path: String, to target: String) throws(PublishingFailure) {
    guard rename(path, target) == 0 else { throw .notWritable(target, reason: reason) }
  }

  /// False if the file system has no hard links.
  static func share(_ path: String, as target: String) -> Bool { link(path, target) == 0 }

  /// False if two folders cannot change places in one step.
  static func exchange(_ first: String, _ second: String) -> Bool { milepost_exchange(first, second) == 0 }

  static func isMount(_ path: String) -> Bool { milepost_is_mount(path) != 0 }

  static func isWritable(_ path: String) -> Bool { access(path, W_OK | X_OK) == 0 }

  /// Gives a new folder the owner and permissions of the one that it replaces.
  static func take(_ status: Status, for path: String) -> Bool {
    (status.owner == geteuid() && chown(path, uid_t.max, status.group) == 0)
      && chmod(path, mode_t(status.mode)) == 0
  }

  /// Waits until everything written to the file system of a folder is on the disk.
  static func sync(_ folder: String) throws(PublishingFailure) {
    let failure = milepost_sync(folder)
    guard failure == 0 else { throw .notWritable(folder, reason: String(cString: strerror(failure))) }
  }

  /// Waits until the names in a folder are on the disk. Some file systems cannot be asked to, and then there is nothing to wait for.
  static func syncNames(in folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  // MARK: Locks

  /// Opens a lock file and takes its lock.
  ///
  /// - Parameter isPatient: whether to wait for another run that has the lock.
  /// - Returns: the descriptor; nil if another run has the lock.
  /// - Throws: if the file cannot be made there, or its file system has no locks.
  static func lock(_ path: String, isPatient: Bool) throws(PublishingFailure) -> Int32? {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw .notWritable(path, reason: reason) }
      while flock(descriptor, isPatient ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
        let failure = errno
        if failure == EINTR { continue }
        close(descriptor)
        guard failure == EWOULDBLOCK else {
          throw .notWritable(path, reason: String(cString: strerror(failure)))
        }
        return nil
      }
      // The previous run may have removed the file while this one waited for it.
      var raw = stat()
      if fstat(descriptor, &raw) == 0, let there = status(of: path), there.inode == UInt64(raw.st_ino) {
        return descriptor
      }
      close(descriptor)
    }
  }

  static func unlock(_ descriptor: Int32, _ path: String) {
    unlink(path)
    close(descriptor)
  }
}
