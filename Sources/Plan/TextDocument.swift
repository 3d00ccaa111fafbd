package import Reading

/// A text in the site's languages: a chapter, a page, a review, the narrative of a field or an indicator, or what a file says of one thing
/// in paragraphs of its own.
package struct TextDocument: Sendable {
  /// Its address or, if it has none, the key of its file.
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

  /// Its texts as they are written.
  package var bodies: LocalizedText { LocalizedText(translations.mapValues(\.body)) }

  package subscript(language: String) -> Translation? { translations[language] }
}
