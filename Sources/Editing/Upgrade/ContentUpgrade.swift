import Reading

/// Rewrites content of an older form, step by step, into the newest one, which this program reads.
package struct ContentUpgrade {
  /// What is changed, in the order of the steps; places refer to the file as it is when a step begins.
  package let edits: [TextEdit]
  private let edited: EditedContent

  /// Determines the changes; nothing is written.
  ///
  /// - Throws: `ContentEditFailure`.
  package init(content: String) throws {
    try self.init(content: content, steps: UpgradeStep.all)
  }

  init(content: String, steps: [UpgradeStep]) throws {
    let folder = ContentFolder(root: content)
    guard folder.exists else { throw ContentEditFailure.noFolder(content) }
    var edited = EditedContent(folder)
    var edits: [TextEdit] = []
    let newest = steps.map(\.format).max() ?? 0
    let format = try Self.format(of: edited, newest: newest)
    for step in steps where step.format > format {
      let changes = try step.allEdits(of: edited)
      try edited.apply(changes)
      guard try Self.format(of: edited, newest: newest) == step.format else {
        throw ContentEditFailure.misplaced(folder.path(ContentFormat.file), format: step.format)
      }
      edits += changes.sorted { $0.place < $1.place }
    }
    self.edits = edits
    self.edited = edited
  }

  package func write() throws {
    try edited.save()
  }

  /// 0 for content that does not name its form yet.
  private static func format(of content: EditedContent, newest: Int) throws -> Int {
    let site = try content.yaml(ContentFormat.file)
    guard let format = ContentFormat.number(in: site, newest: newest) else {
      throw ContentEditFailure.diagnostics(site.context.collector.diagnostics)
    }
    return format
  }
}
