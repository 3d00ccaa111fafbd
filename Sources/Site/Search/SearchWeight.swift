/// How much a section is about a term, from 1 to 26: a letter in the index.
///
/// A page's or an entry's own name counts more than a heading, a heading more than the text, whatever stands in it how often. A name
/// of few words counts most: of two pages that the term names, the one called nothing else is the one about it.
enum SearchWeight {
  static func weights(of section: PageSection, _ terms: inout SearchTerms) -> [String: Int] {
    var weights: [String: Int] = [:]
    for term in terms.terms(of: section.text) { weights[term, default: 0] += 1 }
    for figure in section.storedFigures {
      for term in terms.terms(of: figure) where term.first?.isNumber == true && weights[term] == nil {
        weights[term] = 1
      }
    }
    weights = weights.mapValues { ofText(occurrences: $0) }
    let title = Set(terms.terms(of: section.title))
    let weight = ofTitle(section.role, terms: title.count)
    for term in title { weights[term] = weight }
    return weights
  }

  /// 1 for one, 2 for two or three, and so on to 6.
  private static func ofText(occurrences: Int) -> Int {
    min(6, Int.bitWidth - occurrences.leadingZeroBitCount)
  }

  private static func ofTitle(_ role: PageSection.Role, terms: Int) -> Int {
    let best =
      switch role {
      case .heading: 14
      case .entry: 24
      case .page: 26
      }
    return best - min(7, max(1, terms) - 1)
  }
}
