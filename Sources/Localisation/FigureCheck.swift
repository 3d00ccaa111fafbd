import Language
import Markdown
import Plan
import Reading
import Text

/// Looks for every number of a text in its translation, by value, across units, scale words and number words.
struct FigureCheck {
  let site: Site
  /// By language id.
  let readers: [String: NumberReader]
  /// The places of texts in which braces are wrong: the figure of a placement would be taken for one of the text.
  var unclear: Set<SourcePlace> = []

  func check(_ plan: Plan, _ outlines: Outlines) -> [FigureDifference] {
    plan.texts.flatMap { differences(in: $0, outlines) } + plan.shortTexts.flatMap(differences)
  }

  // MARK: - Short texts

  func differences(in text: ShortText) -> [FigureDifference] {
    guard
      let sourceLanguage = ([site.defaultLanguage] + site.languages.map(\.id)).first(where: {
        text.texts[$0] != nil
      }),
      let source = passage(text, sourceLanguage)
    else { return [] }
    return site.languages.map(\.id).filter { $0 != sourceLanguage }.flatMap {
      language -> [FigureDifference] in
      guard let translation = passage(text, language) else { return [] }
      return FigureDifference.all(between: [source], sourceLanguage, and: [translation], language)
    }
  }

  private func passage(_ text: ShortText, _ language: String) -> Passage? {
    guard let located = text.texts[language], let reader = readers[language] else { return nil }
    return Passage(located.value, in: language, at: located.place, reader)
  }

  // MARK: - Texts

  func differences(in document: TextDocument, _ outlines: Outlines) -> [FigureDifference] {
    let pairs = document.translationPairs(site)
    let languages = Set(pairs.flatMap { [$0.source, $0.language] })
    let sections = Dictionary(
      keepingFirst: languages.compactMap { language in
        self.sections(document, language, outlines).map { (language, $0) }
      })
    return pairs.flatMap { pair -> [FigureDifference] in
      guard let source = sections[pair.source], let translation = sections[pair.language] else { return [] }
      return Self.matched(source, translation).flatMap { source, translation in
        PassageAlignment.align(source, translation).flatMap {
          FigureDifference.all(between: $0.source, pair.source, and: $0.translation, pair.language)
        }
      }
    }
  }

  private struct Section {
    var id: String?
    var units: [PassageAlignment.Unit]
  }

  private func sections(_ document: TextDocument, _ language: String, _ outlines: Outlines) -> [Section]? {
    guard let translation = document[language], let reader = readers[language],
      !unclear.contains(translation.place)
    else { return nil }
    let head = ["title", "number", "summary"].enumerated().compactMap { number, key in
      translation.head[key].map { text in
        PassageAlignment.Unit(
          passage: Passage(
            text, in: language, at: translation.headPlaces[key] ?? translation.place, reader),
          kind: -1 - number)
      }
    }
    return [Section(id: "", units: head)]
      + outlines[translation].sections.map { section in
        Section(
          id: section.id,
          units: section.segments.map { segment in
            PassageAlignment.Unit(
              passage: Passage(segment, of: translation, in: language, reader), kind: segment.kind.rawValue,
              isParagraph: segment.kind == .paragraph)
          })
      }
  }

  /// The sections with the same heading side by side; a heading that one language lacks belongs to the section above it.
  private static func matched(_ source: [Section], _ translation: [Section])
    -> [(source: [PassageAlignment.Unit], translation: [PassageAlignment.Unit])]
  {
    let common = Set(source.map(\.id)).intersection(translation.map(\.id))
    let left = joined(source, at: common)
    let right = joined(translation, at: common)
    guard left.map(\.id) == right.map(\.id) else {
      return [(left.flatMap(\.units), right.flatMap(\.units))]
    }
    return zip(left, right).map { ($0.units, $1.units) }
  }

  private static func joined(_ sections: [Section], at ids: Set<String?>) -> [Section] {
    sections.reduce(into: []) { joined, section in
      if joined.isEmpty || ids.contains(section.id) {
        joined.append(section)
      } else {
        joined[joined.count - 1].units += section.units
      }
    }
  }
}
