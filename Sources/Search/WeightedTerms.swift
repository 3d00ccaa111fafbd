/// The terms of a section, each once, and how much the section is about each.
package struct WeightedTerms: Sendable {
  let terms: TermList
  let weights: [UInt8]

  /// - Parameters:
  ///   - storedFigures: numbers of the text as the content has them; each counts as occurring once, whatever else is said of it.
  ///   - titleWeight: how much each term of the title weighs; it is asked with their number.
  package init(
    in text: String, storedFigures: [String], title: String, titleWeight: (_ terms: Int) -> Int,
    _ terms: inout SearchTerms
  ) {
    var table = TermTable()
    var occurrences: [Int] = []
    terms.read(text) { term in
      let number = table.number(of: term)
      if number == occurrences.count { occurrences.append(0) }
      occurrences[number] += 1
    }
    for figure in storedFigures {
      terms.read(figure) { term in
        guard term.first?.properties.numericType != nil else { return }
        if table.number(of: term) == occurrences.count { occurrences.append(1) }
      }
    }
    var weights = occurrences.map { UInt8(Self.weight(occurrences: $0)) }
    var titleTerms: Set<Int> = []
    terms.read(title) { titleTerms.insert(table.number(of: $0)) }
    weights += Array(repeating: 0, count: table.list.count - weights.count)
    let weight = UInt8(titleWeight(titleTerms.count))
    for number in titleTerms { weights[number] = weight }
    self.terms = table.list
    self.weights = weights
  }

  /// 1 for one, 2 for two or three, 3 for four to seven, and 4 beyond.
  private static func weight(occurrences: Int) -> Int {
    min(4, Int.bitWidth - occurrences.leadingZeroBitCount)
  }
}
