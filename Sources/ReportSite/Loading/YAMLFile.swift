import PlanModel
import Yams

/// Parses YAML; a mistake of its syntax is a diagnostic at its place.
enum YAMLFile {
  /// - Parameter lineOffset: lines of the file before the text.
  /// - Returns: nil after a syntax mistake, and for a text that holds nothing.
  static func value(of text: String, path: String, lineOffset: Int = 0, _ context: ReadingContext)
    -> YAMLValue?
  {
    do {
      guard let node = try Yams.compose(yaml: text) else { return nil }
      return YAMLValue(node: node, path: path, lineOffset: lineOffset, context: context)
    } catch let error as YamlError {
      let (place, message) = describe(error, path: path, lineOffset: lineOffset)
      context.collector.error(message, at: place, hint: hint(for: message))
    } catch {
      context.collector.error("the file is no YAML: \(error)", at: SourcePlace(path: path))
    }
    context.collector.leaveOutFile()
    return nil
  }

  private static func describe(_ error: YamlError, path: String, lineOffset: Int) -> (SourcePlace, String) {
    func place(_ mark: Mark) -> SourcePlace {
      SourcePlace(path: path, line: mark.line + lineOffset, column: mark.column)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (place(mark), "the file is no YAML from here: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = Set(duplicates).sorted().map { "\"\($0)\"" }.joined(separator: ", ")
      return (place(context.mark), "\(names) stands twice here")
    case .reader(let problem, _, _, _):
      return (SourcePlace(path: path), "the file is no YAML: \(problem)")
    default:
      return (SourcePlace(path: path), "the file is no YAML: \(error)")
    }
  }

  private static func hint(for message: String) -> String {
    if message.contains("twice") { return "keep one of them" }
    return
      "look for a wrong indentation, a tab, a missing bracket or quotation mark, or a text with \": \" that needs \"…\""
  }
}
