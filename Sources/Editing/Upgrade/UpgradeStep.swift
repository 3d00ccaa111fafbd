import Reading

/// The way from one form of the content to the next.
struct UpgradeStep: Sendable {
  /// The form that it leads to.
  let format: Int
  /// What it changes apart from the number in `site.yml`.
  let edits: @Sendable (EditedContent) throws -> [TextEdit]

  /// All of them, oldest first. A form that renames or moves keys adds its step here, with edits at the places that `EditedContent.yaml`
  /// gives.
  static let all = [
    // The first that has a number; nothing was different before.
    UpgradeStep(format: 1) { _ in [] }
  ]

  /// Everything that the step changes in a folder.
  func allEdits(of content: EditedContent) throws -> [TextEdit] {
    try edits(content) + [formatEdit(of: content)]
  }

  private func formatEdit(of content: EditedContent) throws -> TextEdit {
    let site = try content.yaml(ContentFormat.file)
    guard let entries = site.entries, let first = entries.first else {
      throw ContentEditFailure.noKeys(site.place)
    }
    if let number = entries.first(where: { $0.key.scalar == ContentFormat.key })?.value {
      return TextEdit(place: number.place, old: number.scalar ?? "", new: String(format))
    }
    let entry = "\(ContentFormat.key): \(format)"
    // Keys in braces begin after the brace.
    guard site.place == first.key.place else { return TextEdit(place: first.key.place, new: entry + ", ") }
    let above = try content.text(of: ContentFormat.file).lines.prefix(first.key.place.line - 1)
    let line = Self.lineBelowComment(Array(above))
    let indentation = String(repeating: " ", count: first.key.place.column - 1)
    return TextEdit(
      place: SourcePlace(path: site.place.path, line: line), new: indentation + entry + "\n")
  }

  /// The line below the comment at the beginning of the file, which says what the file is; without one, that of the first key.
  ///
  /// - Parameter lines: those above the first key.
  private static func lineBelowComment(_ lines: [Substring]) -> Int {
    let start = lines.lastIndex { $0.hasPrefix("---") }.map { $0 + 1 } ?? 0
    guard let comment = lines[start...].firstIndex(where: isComment) else { return lines.count + 1 }
    let end = lines[comment...].firstIndex { !isComment($0) } ?? lines.endIndex
    return end + 1
  }

  private static func isComment(_ line: Substring) -> Bool {
    line.drop { $0 == " " || $0 == "\t" }.hasPrefix("#")
  }
}
