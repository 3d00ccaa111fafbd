package import Language
import Text

/// The terms by which names in Chinese characters are found when they are typed in Latin letters.
///
/// As with the characters themselves, every two neighbours give a term: 光通信 is `guangtong`, `tongxin`. A character with several readings
/// gives one for each.
package struct Romanisation {
  private let readings: [Unicode.Scalar: [String]]
  private var folding: SearchFolding
  /// All that have been used.
  package private(set) var syllables: Set<String> = []

  package init(_ rules: SearchRules) {
    readings = rules.readings
    folding = SearchFolding(letters: rules.letters)
  }

  package mutating func terms(of name: String) -> Set<String> {
    var terms: Set<String> = []
    var run: [[String]] = []
    for scalar in folding.fold(name) {
      if let syllables = readings[scalar] {
        run.append(syllables)
      } else {
        add(run, to: &terms)
        run = []
      }
    }
    add(run, to: &terms)
    return terms
  }

  private mutating func add(_ run: [[String]], to terms: inout Set<String>) {
    syllables.formUnion(run.joined())
    if run.count == 1 { terms.formUnion(run[0]) }
    for (first, second) in zip(run, run.dropFirst()) {
      for start in first { terms.formUnion(second.map { start + $0 }) }
    }
  }
}
