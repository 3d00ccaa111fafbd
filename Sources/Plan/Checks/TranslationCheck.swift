import Reading

/// Texts and short texts that are missing in a language of the site, whose pages are then not in that language and say so in links; and
/// what texts say about the language that they were translated from.
enum TranslationCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    // A text that could not be read is not reported as missing as well, nor is one that is there under another language.
    let isWhole = !plan.isIncomplete && plan.unlistedLanguages.isEmpty
    var diagnostics: [Diagnostic] = []
    for document in plan.texts where !document.translations.isEmpty {
      if isWhole {
        diagnostics += missing(document, plan.site)
        diagnostics += missingSources(document)
      }
      diagnostics += circle(document, plan.site)
    }
    if plan.unlistedLanguages.isEmpty { diagnostics += missingShortTexts(plan) }
    return diagnostics
  }

  /// This many of a file are reported one by one: a language that is being added lacks them by the hundred, which would hide everything
  /// else.
  private static let listedOneByOne = 3

  private static func missingShortTexts(_ plan: Plan) -> [Diagnostic] {
    Dictionary(grouping: plan.shortTexts, by: \.place.path).values.flatMap { texts in
      plan.site.languages.map(\.id).flatMap { language in
        missing(texts.filter { $0.texts[language] == nil }.map(\.place), language)
      }
    }
  }

  private static func missing(_ places: [SourcePlace], _ language: String) -> [Diagnostic] {
    let listed = places.prefix(listedOneByOne).map { place in
      let column = place.path.hasSuffix(".csv") ? "write it into the column note_\(language); " : ""
      return Diagnostic(
        .warning, .missingTranslation, at: place, "the text has no \"\(language)\"",
        hint: column + "until it is translated the site shows another language's text, marked as such")
    }
    guard places.count > listedOneByOne else { return listed }
    let count = places.count - listedOneByOne
    let texts = count == 1 ? "another text of this file has" : "\(count) more texts of this file have"
    return listed + [
      Diagnostic(
        .warning, .missingTranslation, at: places[listedOneByOne], "\(texts) no \"\(language)\"",
        hint: "milepost check --report coverage.html lists them")
    ]
  }

  private static func missing(_ document: TextDocument, _ site: Site) -> [Diagnostic] {
    site.languages.filter { document[$0.id] == nil && !document.draftLanguages.contains($0.id) }.map {
      language in
      Diagnostic(
        .warning, .missingText, at: document.place,
        "the text \"\(document.id)\" is missing in \"\(language.id)\"",
        hint: "its file would end in .\(language.id).md")
    }
  }

  private static func missingSources(_ document: TextDocument) -> [Diagnostic] {
    document.translations.values.compactMap(\.translatedFrom).filter {
      document[$0.value] == nil && !document.draftLanguages.contains($0.value)
    }.map {
      Diagnostic(
        .warning, .missingText, at: $0.place,
        "the text \"\(document.id)\" is missing in \"\($0.value)\", its source",
        hint: "name the language that it was translated from, or remove the line")
    }
  }

  /// Texts that are translated from each other: none of them could be the one that the others are compared with.
  private static func circle(_ document: TextDocument, _ site: Site) -> [Diagnostic] {
    for start in site.languages.map(\.id) {
      var path = [start]
      while let source = document[path[path.count - 1]]?.translatedFrom,
        !path.dropFirst().contains(source.value)
      {
        guard source.value != start else {
          return [
            Diagnostic(
              .error, .translationCircle, at: document[start]?.translatedFrom?.place ?? document.place,
              "the texts of \"\(document.id)\" are translated from each other: "
                + (path + [start]).map { "\"\($0)\"" }.joined(separator: " from "),
              hint: "remove translated_from from the one that was written first")
          ]
        }
        path.append(source.value)
      }
    }
    return []
  }
}
