import Plan
import Reading

extension TextDocument {
  /// The language in which it was written: the site's default one, unless that text says that it is itself a translation.
  ///
  /// - Parameter site: its languages in order; the first that has the text replaces a default one that lacks it.
  func originalLanguage(_ site: Site) -> String? {
    let languages = [site.defaultLanguage] + site.languages.map(\.id)
    guard var language = languages.first(where: { self[$0] != nil }) else { return nil }
    var seen: Set<String> = []
    while let source = self[language]?.translatedFrom?.value, self[source] != nil,
      seen.insert(language).inserted
    { language = source }
    return language
  }

  /// Each translation's language with the one that it was made from, in the site's order.
  func translationPairs(_ site: Site) -> [(source: String, language: String)] {
    guard let original = originalLanguage(site) else { return [] }
    return site.languages.map(\.id).compactMap { language in
      guard language != original, let translation = self[language] else { return nil }
      let named = translation.translatedFrom?.value
      return (named.flatMap { self[$0] == nil ? nil : $0 } ?? original, language)
    }
  }
}
