/// A text in the site's languages: a chapter, a page, a review, the narrative of a field or an indicator.
package struct TextDocument: Sendable {
  /// Its address.
  package var id: String
  /// The number at the beginning of the file's name; nil if there is none.
  package var order: Int?
  /// By language id. A missing language is a missing translation.
  package var translations: [String: Translation]
  package var place: SourcePlace
  /// The languages in which it is a draft that is left out.
  package var draftLanguages: Set<String> = []

  package init(
    id: String, order: Int? = nil, translations: [String: Translation], place: SourcePlace
  ) {
    self.id = id
    self.order = order
    self.translations = translations
    self.place = place
  }

  /// The earliest date that any of its translations gives.
  package var date: CalendarDate? { translations.values.compactMap(\.date).min() }

  package subscript(language: String) -> Translation? { translations[language] }
}
