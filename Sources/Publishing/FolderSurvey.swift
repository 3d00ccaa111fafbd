/// What is in an output folder, compared with the manifest of the last run.
struct FolderSurvey {
  /// Our plain files that are still there.
  private(set) var ours: [String: FileSystem.Status] = [:]
  /// What no run of ours wrote, and files of ours that something else has replaced.
  private(set) var foreign: Set<String> = []
  /// The folders that contain something foreign, at any depth, and empty ones.
  private(set) var foreignFolders: Set<String> = []
  /// Something at the top whose name does not begin with a dot, if there is anything.
  private(set) var visible: String?

  /// For a folder that does not exist.
  init() {}

  init(of folder: String, _ manifest: Manifest) throws(PublishingFailure) {
    try look(into: "", folder, manifest)
  }

  private mutating func look(into path: String, _ root: String, _ manifest: Manifest)
    throws(PublishingFailure)
  {
    let folder = path.isEmpty ? root : root + "/" + path
    let names = try FileSystem.names(in: folder).sorted()
    if names.isEmpty && !path.isEmpty { add(foreignFolder: path) }
    for name in names {
      let below = path.isEmpty ? name : path + "/" + name
      if path.isEmpty {
        if SitePath.reserved.contains(name) { continue }
        if visible == nil && !name.hasPrefix(".") { visible = name }
      }
      guard let status = FileSystem.status(of: root + "/" + below) else {
        // A name that is not UTF-8 cannot be examined.
        add(foreign: below)
        continue
      }
      switch status.kind {
      case .folder: try look(into: below, root, manifest)
      case .file where manifest.files[below] != nil: ours[below] = status
      default: add(foreign: below)
      }
    }
  }

  private mutating func add(foreign path: String) {
    foreign.insert(path)
    for folder in SitePath.folders(of: path) { foreignFolders.insert(folder) }
  }

  private mutating func add(foreignFolder path: String) {
    foreignFolders.insert(path)
    for folder in SitePath.folders(of: path) { foreignFolders.insert(folder) }
  }

  var isAllOurs: Bool { foreign.isEmpty && foreignFolders.isEmpty }

  /// What is in the way of a file of the site and is not ours; nil if nothing is.
  func obstacle(to path: String) -> String? {
    if isAllOurs { return nil }
    if foreign.contains(path) || foreignFolders.contains(path) { return path }
    return SitePath.folders(of: path).first { foreign.contains($0) }
  }
}
