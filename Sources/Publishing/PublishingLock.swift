/// Keeps two runs from publishing into one folder at the same time.
struct PublishingLock {
  private let descriptor: Int32
  private let path: String

  /// - Parameter waiting: called before waiting for another run that has the lock.
  init(_ path: String, waiting: () -> Void) throws(PublishingFailure) {
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
    self.descriptor = descriptor
    self.path = path
  }

  func release() {
    FileSystem.unlock(descriptor, path)
  }
}
