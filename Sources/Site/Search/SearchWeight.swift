/// How much a section is about a term, from 1 to 26: a letter in the index.
///
/// The name of a page or an entry counts more than a heading, and a heading more than the text, however often the text contains the term. A
/// name of few words counts most: of two pages whose names contain the term, the one called nothing else is the one about it. The other
/// names of a thing count almost as much.
enum SearchWeight {
  static func weights(of section: PageSection, _ terms: inout SearchTerms) -> WeightedTerms {
    var table = TermTable()
    // How often each is in the text; a stored figure counts as occurring once.
    var occurrences: [Int] = []
    terms.read(section.text) { term in
      let number = table.number(of: term)
      if number == occurrences.count { occurrences.append(0) }
      occurrences[number] += 1
    }
    for figure in section.storedFigures {
      terms.read(figure) { term in
        guard term.first?.properties.numericType != nil else { return }
        if table.number(of: term) == occurrences.count { occurrences.append(1) }
      }
    }
    var weights = occurrences.map { UInt8(ofText(occurrences: $0)) }
    var title: Set<Int> = []
    terms.read(section.title) { title.insert(table.number(of: $0)) }
    weights += Array(repeating: 0, count: table.list.count - weights.count)
    let weight = UInt8(ofTitle(section.role, terms: title.count))
    for number in title { weights[number] = weight }
    return WeightedTerms(terms: table.list, weights: weights)
  }

  /// For another name, whose terms all count alike.
  static func ofName(_ role: PageSection.Role, terms: Int) -> Int { ofTitle(role, terms: terms) - 2 }

  /// 1 for one, 2 for two or three, 3 for four to seven, and 4 beyond.
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

/// The terms of a section, each once, and how much the section is about each.
struct WeightedTerms: Sendable {
  let terms: TermList
  let weights: [UInt8]
}
