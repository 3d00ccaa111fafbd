import Language
import Reading
import Text

/// A figure that is in one language on purpose and not in another, as listed in `differences.yml`.
struct AllowedDifference {
  /// The file's path below the content folder.
  var file: String
  /// As the file writes it.
  var figure: String
  var place: SourcePlace

  static func load(_ folder: ContentFolder, _ context: ReadingContext) -> [AllowedDifference] {
    let name = "differences.yml"
    guard folder.has(name), let text = folder.text(of: name, context.collector) else { return [] }
    return YAMLFile.value(of: text, path: folder.path(name), context)?.list(AllowedDifference.init) ?? []
  }

  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "an allowed difference")
    let file = record.required("file") { $0.text() }
    let figure = record.required("figure") { $0.text() }
    // Nobody reads the reason except the next editor, who needs it.
    let reason = record.required("reason") { $0.text() }
    guard record.close(), let file, let figure, reason != nil else { return nil }
    self.init(file: file, figure: figure, place: record.place)
  }

  private init(file: String, figure: String, place: SourcePlace) {
    self.file = file
    self.figure = figure
    self.place = place
  }

  func allows(_ difference: FigureDifference, in folder: ContentFolder) -> Bool {
    [difference.expected, difference.found].contains { located in
      guard let located, located.passage.place.path == folder.path(file) else { return false }
      return FoldedText(located.mention.text).scalars == FoldedText(figure).scalars
    }
  }
}

extension [AllowedDifference] {
  /// The differences that are not allowed, with a note on each permission that is no longer needed.
  func filter(_ differences: [FigureDifference], in folder: ContentFolder) -> (
    differences: [FigureDifference], unused: [Diagnostic]
  ) {
    let kept = differences.filter { difference in !contains { $0.allows(difference, in: folder) } }
    let unused = filter { allowed in !differences.contains { allowed.allows($0, in: folder) } }
    return (
      kept,
      unused.map { allowed in
        Diagnostic(
          .warning, .unneededDifference, at: allowed.place,
          "nothing differs in \"\(allowed.file)\" at \"\(allowed.figure)\"",
          hint:
            "remove the entry, or write the file's path below the content folder and the figure as the file has it"
        )
      }
    )
  }
}
