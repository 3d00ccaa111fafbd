import Foundation
package import Reading
import Text

/// The files of a content folder as edits have left them so far; nothing is written before `save`.
package struct EditedContent {
  private let folder: ContentFolder
  private var edited: [String: EditableText] = [:]

  package init(_ folder: ContentFolder) {
    self.folder = folder
  }

  /// - Parameter name: of the file, relative to the content folder, such as `site.yml`.
  package func text(of name: String) throws -> EditableText {
    if let text = edited[name] { return text }
    let path = folder.path(name)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ContentEditFailure.unreadable(path)
    }
    guard let text = EditableText(Array(data)) else { throw ContentEditFailure.notUTF8(path) }
    return text
  }

  /// The value that a YAML file has now, with the places that edits need.
  func yaml(_ name: String) throws -> YAMLValue {
    let path = folder.path(name)
    let context = ReadingContext()
    let text = try TextDecoding(languages: []).text(of: text(of: name).bytes) ?? ""
    guard let value = YAMLFile.value(of: text, path: path, context) else {
      let found = context.collector.diagnostics
      throw found.isEmpty ? ContentEditFailure.empty(path) : ContentEditFailure.diagnostics(found)
    }
    return value
  }

  /// Adds a file that does not exist yet.
  package mutating func add(_ name: String, _ text: String) throws {
    guard !folder.has(name), edited[name] == nil else { throw ContentEditFailure.exists(folder.path(name)) }
    edited[name] = EditableText(Array(text.utf8))
  }

  /// The paths of the files that differ from the disk's.
  package var names: [String] { edited.keys.sorted() }

  /// The files that differ from the disk's, by name.
  package var files: [String: [UInt8]] { edited.mapValues(\.bytes) }

  /// Those of them in a folder, by their names in it.
  package func files(below folder: String) -> [String: [UInt8]] {
    Dictionary(
      keepingFirst: files.compactMap { name, bytes in
        name.hasPrefix(folder + "/") ? (String(name.dropFirst(folder.count + 1)), bytes) : nil
      })
  }

  package mutating func apply(_ edits: [TextEdit]) throws {
    for (path, edits) in Dictionary(grouping: edits, by: \.place.path) {
      let name = folder.name(ofPath: path)
      var text = try text(of: name)
      try text.apply(edits)
      edited[name] = text
    }
  }

  /// Writes the files that were edited or added, each in one step, or none: if one cannot be written, those before it are put back.
  package func save() throws { try Self.save([self]) }

  /// The same for several folders.
  package static func save(_ folders: [EditedContent]) throws {
    var undo: [() throws -> Void] = []
    let manager = FileManager.default
    for content in folders {
      for (name, text) in content.edited.sortedByKey {
        let path = content.folder.path(name)
        // Links are followed; otherwise a file would replace them.
        let target = URL(filePath: path).resolvingSymlinksInPath()
        do {
          var parent = target.deletingLastPathComponent()
          var newFolder: URL?
          while !manager.fileExists(atPath: parent.path) {
            newFolder = parent
            parent.deleteLastPathComponent()
          }
          if let newFolder { undo.append { try manager.removeItem(at: newFolder) } }
          try manager.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
          if let data = manager.contents(atPath: target.path) {
            undo.append { try data.write(to: target, options: .atomic) }
          } else {
            undo.append { try manager.removeItem(at: target) }
          }
          try Data(text.bytes).write(to: target, options: .atomic)
        } catch {
          for step in undo.reversed() { try? step() }
          throw ContentEditFailure.unwritable(path, reason: error.localizedDescription)
        }
      }
    }
  }
}
