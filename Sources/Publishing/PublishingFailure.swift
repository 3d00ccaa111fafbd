/// Why a site could not be published. Unless it says otherwise, the site is as it was.
package enum PublishingFailure: Error, Equatable, CustomStringConvertible {
  case notAFolder(String)
  /// The folder contains files, and nothing says that a run of ours wrote any of them.
  case foreignFolder(String, example: String)
  /// There is something at a path of the site that no earlier run wrote.
  case foreignFile(String)
  /// A path that no file of a site can have.
  case unusablePath(String)
  case duplicatePath(String)
  case damagedManifest(String)
  case unreadable(String, reason: String)
  case notWritable(String, reason: String)
  /// The site was ready and was being put in place; the next run finishes the work.
  case cutShort(String, reason: String)

  /// Whether the site is as it was.
  package var leavesSite: Bool {
    if case .cutShort = self { false } else { true }
  }

  package var description: String {
    switch self {
    case .notAFolder(let path):
      "\(path): error: this is not a folder\n  name a folder for the site with --output"
    case .foreignFolder(let folder, let example):
      "\(folder): error: the folder contains files that Milepost did not write, such as \"\(example)\"\n  "
        + "choose an empty or a new folder with --output, so that nothing of yours is overwritten"
    case .foreignFile(let path):
      "\(path): error: Milepost did not write this, and a file of the site needs its place\n  "
        + "move it away, or give the file of the site another name"
    case .unusablePath(let path):
      "\(path.debugDescription): error: a file of the site cannot have this path\n  "
        + "name the file without line breaks and control characters"
    case .duplicatePath(let path):
      "\(path): error: two files of the site have this path"
    case .damagedManifest(let path):
      "\(path): error: the list of the site's files cannot be understood\n  "
        + "put it back as it was, or publish into a new folder"
    case .unreadable(let path, let reason):
      "\(path): error: cannot be read: \(reason)"
    case .notWritable(let path, let reason):
      "\(path): error: cannot be written: \(reason)"
    case .cutShort(let folder, let reason):
      "\(reason)\n\(folder): error: publishing was cut short\n  "
        + "every file of the site is whole; mend this and run again, which finishes the work"
    }
  }
}
