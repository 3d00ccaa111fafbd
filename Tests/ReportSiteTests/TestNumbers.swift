import Foundation
import PlanModel

@testable import ReportSite

/// Number readers of the languages that ship with the templates.
enum TestNumbers {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  struct Unreadable: Error {
    var diagnostics: [Diagnostic]
  }

  static func reader(_ language: String) throws -> NumberReader {
    let languages = [Language(id: language, tag: language, name: language)]
    let (design, diagnostics) = DesignLoader.load(root: root + "/templates", languages: languages)
    let context = ReadingContext(languages: languages)
    let vocabulary = NumberVocabulary.load(ContentFolder(root: root + "/templates"), languages[0], context)
    guard let format = design.wordings[language]?.format, context.collector.diagnostics.isEmpty else {
      throw Unreadable(diagnostics: diagnostics + context.collector.diagnostics)
    }
    return NumberReader(vocabulary: vocabulary, format: format)
  }

  /// The numbers that a Chinese text and its English translation do not share.
  static func differences(_ chinese: String, _ english: String) throws -> [String] {
    let place = SourcePlace(path: "none")
    return FigureDifference.all(
      between: [Passage(chinese, in: "zh", at: place, try reader("zh"))], "zh",
      and: [Passage(english, in: "en", at: place, try reader("en"))], "en"
    ).map { "\($0.expected?.mention.text ?? "") \($0.found?.mention.text ?? "")" }
  }
}
