import Language
import Plan
import Reading
import Text

/// The countries that organisations are from, as far as the plan tells them, as choices by which the directory is narrowed down.
struct CountryFacet {
  let scope: PageScope

  static let id = "country"

  var facet: EntryFilter.Facet {
    let names = Dictionary(
      keepingFirst: scope.plan.organisations.compactMap(\.country).map { (choice($0), scope.words($0)) })
    return .init(
      id: Self.id, label: scope.wording(.filterCountry),
      options: names.sorted { $0.value < $1.value }.map { ($0.key, $0.value) })
  }

  /// Of an entry that names these organisations.
  func choices(_ organisations: [Organisation]) -> [String] {
    organisations.compactMap(\.country).map(choice).uniqued()
  }

  /// In the page's address, which is the same in each language: the name in the plan's own, as one word.
  private func choice(_ country: LocalizedText) -> String {
    let name = country[scope.plan.site.defaultLanguage] ?? scope.words(country)
    return String(name.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }
}
