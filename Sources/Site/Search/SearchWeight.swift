import Text

/// How much a section is about a term, from 1 to 26: a letter in the index.
///
/// A page's or an entry's own name counts more than a heading, a heading more than the text, whatever stands in it how often. A name
/// of few words counts most: of two pages that the term names, the one called nothing else is the one about it. The other names of a
/// thing count almost as much.
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

  /// Of another name, each of whose terms counts alike.
  static func ofName(_ role: PageSection.Role, terms: Int) -> Int { ofTitle(role, terms: terms) - 2 }

  /// 1 for one, 2 for two or three, 3 for four to seven, and 4.
  private static func ofText(occurrences: Int) -> Int {
    min(4, Int.bitWidth - occurrences.leadingZeroBitCount)
  }

  private static func ofTitle(_ role: PageSection.Role, terms: Int) -> Int {
    let best =
      switch role {
      case .page: 26
      case .entry(.organisation): 22
      // Parts of a page that says more about them, and sentences.
      case .heading, .entry(.milestone), .entry(.segment), .entry(.project): 14
      case .entry(.measure), .entry(.source): 11
      }
    return best - min(7, max(1, terms) - 1)
  }
}
