import Foundation

/// The files of a content folder as the steps of an upgrade have left them so far; nothing is written before `save`.
package struct ContentDraft {
  private let folder: ContentFolder
  private var edited: [String: EditableText] = [:]

  package init(_ folder: ContentFolder) {
    self.folder = folder
  }

  /// - Parameter name: of the file, relative to the content folder, such as `site.yml`.
  package func text(of name: String) throws -> EditableText {
    if let text = edited[name] { return text }
    let path = folder.path(name)
    guard let data = FileManager.default.contents(atPath: path) else { throw UpgradeFailure.unreadable(path) }
    guard let text = EditableText(Array(data)) else { throw UpgradeFailure.notUTF8(path) }
    return text
  }

  /// The value that a YAML file has now, with the places that edits need.
  func yaml(_ name: String) throws -> YAMLValue {
    let path = folder.path(name)
    let context = ReadingContext(languages: [])
    let text = try TextDecoding(languages: []).text(of: text(of: name).bytes) ?? ""
    guard let value = YAMLFile.value(of: text, path: path, context) else {
      let found = context.collector.diagnostics
      throw found.isEmpty ? UpgradeFailure.empty(path) : UpgradeFailure.diagnostics(found)
    }
    return value
  }

  /// Adds a file that does not exist yet.
  package mutating func add(_ name: String, _ text: String) throws {
    guard !folder.has(name), edited[name] == nil else { throw UpgradeFailure.exists(folder.path(name)) }
    edited[name] = EditableText(Array(text.utf8))
  }

  /// The paths of the files that differ from the disk's.
  package var names: [String] { edited.keys.sorted() }

  /// The files that differ from the disk's, by name.
  package var files: [String: [UInt8]] { edited.mapValues(\.bytes) }

  package mutating func apply(_ edits: [TextEdit]) throws {
    for (path, edits) in Dictionary(grouping: edits, by: \.place.path) {
      let name = folder.name(ofPath: path)
      var text = try text(of: name)
      try text.apply(edits)
      edited[name] = text
    }
  }

  /// Writes the files that were edited or added, each in one step, or none: if one cannot be written, those before it are put back.
  package func save() throws {
    var former: [(target: URL, data: Data?)] = []
    for (name, text) in edited.sorted(by: { $0.key < $1.key }) {
      let path = folder.path(name)
      // Links are followed; otherwise a file would replace them.
      let target = URL(filePath: path).resolvingSymlinksInPath()
      let data = FileManager.default.contents(atPath: target.path)
      do {
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.bytes).write(to: target, options: .atomic)
        former.append((target, data))
      } catch {
        for (target, data) in former.reversed() {
          if let data {
            try? data.write(to: target, options: .atomic)
          } else {
            try? FileManager.default.removeItem(at: target)
          }
        }
        throw UpgradeFailure.unwritable(path, reason: error.localizedDescription)
      }
    }
  }
}
