/// Keeps two runs from publishing into one folder at the same time.
struct PublishingLock {
  private let descriptor: Int32
  private let path: String

  /// - Parameter waiting: called before waiting for another run that has the lock.
  init(_ path: String, waiting: () -> Void) throws(PublishingFailure) {
    var descriptor = try FileSystem.lock(path, isPatient: false)
    if descriptor == nil {
      waiting()
      descriptor = try FileSystem.lock(path, isPatient: true)
    }
    // Who waits gets the lock or an error.
    guard let descriptor else { throw .notWritable(path, reason: "another run has it") }
    self.descriptor = descriptor
    self.path = path
  }

  func release() {
    FileSystem.unlock(descriptor, path)
  }
}
