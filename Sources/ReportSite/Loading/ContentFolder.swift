import Foundation
import PlanModel

/// The folder that an editor works in: which files there are, and their text.
struct ContentFolder: Sendable {
  /// As the user named it, so that messages name paths that the user can open.
  let root: String

  var exists: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: root, isDirectory: &isFolder) && isFolder.boolValue
  }

  func path(_ name: String) -> String { root + "/" + name }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// The files and folders directly in a folder, by name; hidden files and what editors and systems leave behind are not content.
  func entries(_ folder: String = "") -> [String] {
    let folder = folder.isEmpty ? root : path(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") && !$0.hasSuffix("~") }.sorted()
  }

  /// All files below a folder, as paths from there.
  func files(below folder: String) -> [String] {
    entries(folder).flatMap { name -> [String] in
      let below = folder + "/" + name
      guard isFolder(below) else { return [name] }
      return files(below: below).map { name + "/" + $0 }
    }
  }

  func isFolder(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The text of a file, or nil with a diagnostic.
  func text(of name: String, _ collector: DiagnosticCollector) -> String? {
    let place = SourcePlace(path: path(name))
    guard let data = FileManager.default.contents(atPath: path(name)) else {
      collector.error("the file cannot be read", at: place, hint: "see whether it exists and may be read")
      collector.leaveOutFile()
      return nil
    }
    guard let text = TextDecoding.text(of: Array(data)) else {
      collector.error(
        "the file is text neither in UTF-8 nor in GB18030", at: place,
        hint: "save it again as UTF-8; in a spreadsheet program as \"CSV UTF-8\"")
      collector.leaveOutFile()
      return nil
    }
    return text
  }
}
