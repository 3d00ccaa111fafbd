import Foundation
import PlanModel

@testable import ReportSite

/// The words and formats of `templates/strings/`, as the site has them.
enum ShippedWording {
  private static let templates = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates").path

  static let languages = ["zh", "en", "fr", "ar"].map { Language(id: $0, tag: $0, name: $0) }
  private static let wordings = DesignLoader.load(root: templates, languages: languages).design.wordings

  static func figures(_ language: String) -> FigureFormat {
    guard let wording = wordings[language] else {
      preconditionFailure("templates/strings has no \(language).yml")
    }
    return FigureFormat(wording: wording)
  }
}
