import Language
import Reading
import TestSupport

@testable import Site

/// The rules of search in the repository's templates.
enum ShippedSearchRules {
  /// - Parameter ids: of the languages, that of the pages first.
  static func of(_ ids: [String]) -> SearchRules {
    let languages = ids.map { Language(id: $0, tag: $0, name: $0) }
    let theme = ThemeLoader.load(root: Repository.path("templates"), languages: languages).theme
    return theme.searchRulesOfIndexes[ids[0]] ?? SearchRules()
  }
}
