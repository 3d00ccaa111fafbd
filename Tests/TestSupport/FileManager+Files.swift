package import Foundation

extension FileManager {
  /// The paths of all files below a folder, from there and sorted.
  ///
  /// - Throws: if there is no such folder, so that no test takes it for an empty one.
  package func files(below folder: String) throws -> [String] {
    try subpathsOfDirectory(atPath: folder).filter { name in
      var isFolder: ObjCBool = false
      return fileExists(atPath: folder + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  /// All files below a folder, by their paths from there.
  package func contents(below folder: String) throws -> [String: Data] {
    let files = try files(below: folder).map {
      ($0, try Data(contentsOf: URL(filePath: folder + "/" + $0)))
    }
    return Dictionary(uniqueKeysWithValues: files)
  }
}
