import Language
import Plan
import TestSupport

@testable import Site

/// The rules of search in the repository's templates.
enum ShippedSearchRules {
  /// - Parameter ids: of the languages, that of the pages first.
  static func of(_ ids: [String]) -> SearchRules {
    let languages = ids.map { Language(id: $0, tag: $0, name: $0) }
    let design = DesignLoader.load(root: Repository.path("templates"), languages: languages).design
    return design.searchRulesOfIndexes[ids[0]] ?? SearchRules()
  }
}
