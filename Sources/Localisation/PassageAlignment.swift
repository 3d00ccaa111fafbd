import Language

#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Finds which passages of two languages say the same, even where one splits or leaves out what the other has.
///
/// Dynamic programming over the ways to pair neighbours, after W. A. Gale and K. W. Church, "A program for aligning sentences in bilingual
/// corpora", Computational Linguistics 19 (1993); besides lengths it takes into account the numbers that both have.
struct PassageAlignment {
  struct Unit {
    var passage: Passage
    var kind: Int
    var isParagraph = false
  }

  /// How many passages of each side a step takes, and its cost: most texts pair them one to one.
  private static let steps: [(source: Int, translation: Int, cost: Double)] = [
    (1, 1, 0), (1, 2, 1), (2, 1, 1), (1, 3, 1.5), (3, 1, 1.5), (2, 2, 1.5), (1, 0, 2), (0, 1, 2),
  ]

  /// How far a pair may be from where it would be if both texts were spread evenly, in passages. It bounds the time for very long texts;
  /// shorter ones are within it anyway.
  private static let reach = 250

  private let source: [Unit]
  private let translation: [Unit]
  /// In characters, for each passage.
  private let lengths: (source: [Int], translation: [Int])
  /// Characters of the translation per character of the source.
  private let ratio: Double

  static func align(_ source: [Unit], _ translation: [Unit]) -> [(source: [Passage], translation: [Passage])]
  {
    PassageAlignment(source: source, translation: translation).groups()
  }

  private init(source: [Unit], translation: [Unit]) {
    self.source = source
    self.translation = translation
    lengths = (source.map(\.passage.text.count), translation.map(\.passage.text.count))
    let (left, right) = (lengths.source.reduce(0, +), lengths.translation.reduce(0, +))
    ratio = left > 0 && right > 0 ? Double(right) / Double(left) : 1
  }

  /// The best ways to pair the first passages of the source with each nearby number of the translation's.
  private struct Row {
    var range: ClosedRange<Int>
    var costs: [Double]
    /// The last step of each of them.
    var steps: [UInt8]

    init(_ range: ClosedRange<Int>) {
      self.range = range
      costs = Array(repeating: .infinity, count: range.count)
      steps = Array(repeating: 0, count: range.count)
    }

    func cost(_ column: Int) -> Double {
      range.contains(column) ? costs[column - range.lowerBound] : .infinity
    }
  }

  /// The columns near a row. Those of neighbouring rows overlap, whatever the proportion of the two texts.
  private func range(ofRow i: Int) -> ClosedRange<Int> {
    guard !source.isEmpty else { return 0...translation.count }
    let reach = Self.reach + min(Self.reach, abs(source.count - translation.count))
    let first = (i - 1) * translation.count / source.count - reach
    let last = (i + 1) * translation.count / source.count + reach
    return max(0, first)...min(translation.count, last)
  }

  private func groups() -> [(source: [Passage], translation: [Passage])] {
    var rows: [Row] = []
    rows.reserveCapacity(source.count + 1)
    for i in 0...source.count {
      rows.append(Row(range(ofRow: i)))
      for j in rows[i].range {
        let column = j - rows[i].range.lowerBound
        if i + j == 0 { rows[i].costs[column] = 0 }
        for (number, step) in Self.steps.enumerated() where step.source <= i && step.translation <= j {
          let before = rows[i - step.source].cost(j - step.translation)
          // What is already no better cannot become so.
          guard before + step.cost < rows[i].costs[column] else { continue }
          let (left, right) = ((i - step.source)..<i, (j - step.translation)..<j)
          guard step.cost == 0 || mayJoin(source[left], translation[right]) else { continue }
          let cost = before + step.cost + difference(left, right)
          if cost < rows[i].costs[column] {
            rows[i].costs[column] = cost
            rows[i].steps[column] = UInt8(number)
          }
        }
      }
    }
    return path(rows)
  }

  private func path(_ rows: [Row]) -> [(source: [Passage], translation: [Passage])] {
    var groups: [(source: [Passage], translation: [Passage])] = []
    var (i, j) = (source.count, translation.count)
    while i + j > 0 {
      let step = Self.steps[Int(rows[i].steps[j - rows[i].range.lowerBound])]
      let (firstSource, firstTranslation) = (i - step.source, j - step.translation)
      groups.append(
        (source[firstSource..<i].map(\.passage), translation[firstTranslation..<j].map(\.passage)))
      (i, j) = (firstSource, firstTranslation)
    }
    return groups.reversed()
  }

  /// Paragraphs are split and joined; items and cells are not, or two that changed places would pass as one.
  private func mayJoin(_ source: ArraySlice<Unit>, _ translation: ArraySlice<Unit>) -> Bool {
    source.count + translation.count == 1 || source.allSatisfy(\.isParagraph)
      || translation.allSatisfy(\.isParagraph)
  }

  /// How unlike two runs of passages are: their numbers, their lengths, their kinds.
  private func difference(_ sources: Range<Int>, _ translations: Range<Int>) -> Double {
    let (source, translation) = (source[sources], translation[translations])
    let lacking =
      Self.lacking(in: translation, of: source) + Self.lacking(in: source, of: translation)
    guard let first = source.first, let second = translation.first else { return Double(lacking) }
    let left = Double(lengths.source[sources].reduce(0, +))
    let right = Double(lengths.translation[translations].reduce(0, +))
    let relation = log((right + 8) / (left * ratio + 8))
    return Double(lacking) + min(2, abs(relation)) + (first.kind == second.kind ? 0 : 1)
  }

  /// How many numbers in some passages the others should have and do not.
  private static func lacking(in others: ArraySlice<Unit>, of units: ArraySlice<Unit>) -> Int {
    units.reduce(0) { count, unit in
      count
        + unit.passage.mentions.count { mention in
          mention.isDemanded
            && !others.contains { $0.passage.mentions.contains { $0.matches(mention) } }
        }
    }
  }
}
