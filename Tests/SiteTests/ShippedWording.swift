import Language
import Plan
import Reading
import TestSupport

@testable import Site

/// The words and formats of `templates/strings/`, as the site has them.
enum ShippedWording {
  static let languages = ["zh", "en", "fr", "ar"].map { Language(id: $0, tag: $0, name: $0) }

  private static let wordings: [String: Wording] = {
    let context = ReadingContext(languages: languages)
    let templates = ContentFolder(root: Repository.path("templates"))
    let files = languages.compactMap { WordingFile.load(templates, $0, context) }
    return Dictionary(uniqueKeysWithValues: files.map { ($0.wording.language.id, $0.wording) })
  }()

  static func figures(_ language: String) -> FigureFormat {
    guard let wording = wordings[language] else {
      preconditionFailure("templates/strings has no \(language).yml")
    }
    return FigureFormat(wording: wording)
  }
}
