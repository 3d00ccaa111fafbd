import Reading

/// Why files of a plan cannot be edited: by an upgrade, for a new entry or from a workbook.
enum ContentEditFailure: Error, CustomStringConvertible {
  case noFolder(String)
  case unreadable(String)
  case unwritable(String, reason: String)
  case exists(String)
  case notUTF8(String)
  case empty(String)
  case noKeys(SourcePlace)
  case diagnostics([Diagnostic])
  case unexpectedText(TextEdit)
  case misplaced(String, format: Int)

  var description: String {
    switch self {
    case .noFolder(let path):
      "\(path): error: there is no folder \"\(path)\"\n  name the folder with the plan: --content FOLDER"
    case .unreadable(let path):
      "\(path):1:1: error: the file cannot be read\n  check that it exists and can be read"
    case .unwritable(let path, let reason):
      "\(path): error: the file cannot be written: \(reason)"
    case .exists(let path):
      "\(path): error: the file already exists\n  nothing was written; take another name or remove the file"
    case .notUTF8(let path):
      "\(path):1:1: error: the file is not UTF-8, and only such files are changed\n  save it again as UTF-8"
    case .empty(let path):
      "\(path):1:1: error: the file is empty"
    case .noKeys(let place):
      "\(place.path):\(place.line):\(place.column): error: the file has no keys"
    case .diagnostics(let found):
      found.map(\.description).joined(separator: "\n")
    case .unexpectedText(let edit):
      "\(edit.place.path):\(edit.place.line):\(edit.place.column): error: \"\(edit.old)\" is expected here\n  "
        + "nothing was changed; write it plainly, without quotation marks, anchors or tags, and try again"
    case .misplaced(let path, let format):
      "\(path):1:1: error: the file is written in a way that \"format: \(format)\" cannot be put into\n  "
        + "nothing was changed; write \"format: \(format)\" above the first key yourself"
    }
  }
}
