private import CShippedFiles

/// A folder of files inside the program, so that it needs nothing beside it.
package struct BuiltInFiles: Sendable {
  private let files: [String: [UInt8]]

  /// The page templates, words and assets; files in a plan's own templates folder take precedence.
  package static let templates = BuiltInFiles(below: "templates/")
  /// What new plans, and new entries of plans, are made from.
  package static let scaffold = BuiltInFiles(below: "scaffold/")
  /// What the preview adds to pages.
  package static let preview = BuiltInFiles(below: "preview/")

  /// What precedes their paths in messages.
  package static let name = "(built in)"

  private init(below folder: String) {
    var files: [String: [UInt8]] = [:]
    for index in 0..<built_in_file_count() {
      let file = built_in_file_at(index)
      guard let path = file.path.map({ String(cString: $0) }), path.hasPrefix(folder) else { continue }
      files[String(path.dropFirst(folder.count))] = Array(
        UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
    self.files = files
  }

  /// The bytes of a file, by its path in the folder.
  package subscript(path: String) -> [UInt8]? { files[path] }

  /// The paths of all files below a folder, relative to that folder; "" means all.
  package func paths(below folder: String) -> [String] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    return files.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted()
  }

  /// The names of the files and folders directly in a folder; "" is the root.
  func names(in folder: String) -> Set<String> {
    Set(paths(below: folder).compactMap { $0.split(separator: "/").first.map(String.init) })
  }
}
