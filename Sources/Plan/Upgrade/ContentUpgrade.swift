/// Rewrites content of an older form, step by step, into the newest one, which this program reads.
package struct ContentUpgrade {
  /// What is changed, in the order of the steps; places refer to the file as it is when a step begins.
  package let edits: [TextEdit]
  private let draft: ContentDraft

  /// Determines the changes; nothing is written.
  ///
  /// - Throws: `UpgradeFailure`.
  package init(content: String) throws {
    try self.init(content: content, steps: UpgradeStep.all)
  }

  init(content: String, steps: [UpgradeStep]) throws {
    let folder = ContentFolder(root: content)
    guard folder.exists else { throw UpgradeFailure.noFolder(content) }
    var draft = ContentDraft(folder)
    var edits: [TextEdit] = []
    let newest = steps.map(\.format).max() ?? 0
    let format = try Self.format(of: draft, newest: newest)
    for step in steps where step.format > format {
      let changes = try step.allEdits(of: draft)
      try draft.apply(changes)
      guard try Self.format(of: draft, newest: newest) == step.format else {
        throw UpgradeFailure.misplaced(folder.path(ContentFormat.file), format: step.format)
      }
      edits += changes.sorted { $0.place < $1.place }
    }
    self.edits = edits
    self.draft = draft
  }

  package func write() throws {
    try draft.save()
  }

  /// 0 for content that does not name its form yet.
  private static func format(of content: ContentDraft, newest: Int) throws -> Int {
    let site = try content.yaml(ContentFormat.file)
    guard let format = ContentFormat.number(in: site, newest: newest) else {
      throw UpgradeFailure.diagnostics(site.context.collector.diagnostics)
    }
    return format
  }
}

/// Why an upgrade was not made.
enum UpgradeFailure: Error, CustomStringConvertible {
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
        + "nothing was changed; write it plainly, without quotation marks, anchors or tags, and run upgrade again"
    case .misplaced(let path, let format):
      "\(path):1:1: error: the file is written in a way that \"format: \(format)\" cannot be put into\n  "
        + "nothing was changed; write \"format: \(format)\" above the first key yourself"
    }
  }
}
