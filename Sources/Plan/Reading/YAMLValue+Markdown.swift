import Reading

extension YAMLValue {
  /// A text of one paragraph or more in Markdown, for each language or plain on a site of one language. It is checked with the pages.
  ///
  /// - Parameter key: its own.
  func markdown(_ key: String) -> TextDocument? {
    guard !notes(.localized) else { return nil }
    let translations = inEachLanguage { value, _ in
      value.passage()
    } asPlain: {
      $0.body
    }
    return translations.map { TextDocument(id: key, translations: $0, place: place) }
  }

  /// Text with the place of its lines.
  private func passage() -> Translation? {
    guard let body = text(), let style = node.scalar?.style else { return nil }
    var translation = Translation(body: body, place: place)
    switch style {
    case .block(let indentation, let isFolded):
      translation.place.line += 1
      translation.place.column = indentation + 1
      translation.isFolded = isFolded
    case .quoted, .plain:
      if style == .quoted { translation.place.column += 1 }
      translation.isFolded = node.endLine > node.line
    }
    return translation
  }
}
