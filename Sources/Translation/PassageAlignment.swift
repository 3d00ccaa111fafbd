import Language

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Finds which passages of two languages say the same, where one may split or leave out what the other has.
///
/// Dynamic programming over the ways to pair neighbours, after W. A. Gale and K. W. Church, "A program for aligning sentences in bilingual
/// corpora", Computational Linguistics 19 (1993); beside lengths it weighs the numbers that both name.
struct PassageAlignment {
  struct Unit {
    var passage: Passage
    var kind: Int
    var isParagraph = false
  }

  /// How many passages of each side a step takes, with its cost: one to one is what most texts are.
  private static let steps: [(source: Int, translation: Int, cost: Double)] = [
    (1, 1, 0), (1, 2, 1), (2, 1, 1), (1, 3, 1.5), (3, 1, 1.5), (2, 2, 1.5), (1, 0, 2), (0, 1, 2),
  ]

  private let source: [Unit]
  private let translation: [Unit]
  /// Characters of the translation for one of the source.
  private let ratio: Double

  static func align(_ source: [Unit], _ translation: [Unit]) -> [(source: [Passage], translation: [Passage])]
  {
    PassageAlignment(source: source, translation: translation).groups()
  }

  private init(source: [Unit], translation: [Unit]) {
    self.source = source
    self.translation = translation
    let lengths = [source, translation].map { units in units.reduce(0) { $0 + $1.passage.text.count } }
    ratio = lengths[0] > 0 && lengths[1] > 0 ? Double(lengths[1]) / Double(lengths[0]) : 1
  }

  private func groups() -> [(source: [Passage], translation: [Passage])] {
    let width = translation.count + 1
    var costs = [Double](repeating: .infinity, count: (source.count + 1) * width)
    var steps = [Int](repeating: 0, count: costs.count)
    costs[0] = 0
    for i in 0...source.count {
      for j in 0..<width where i + j > 0 {
        for (number, step) in Self.steps.enumerated() where step.source <= i && step.translation <= j {
          let before = costs[(i - step.source) * width + j - step.translation]
          let (left, right) = (source[(i - step.source)..<i], translation[(j - step.translation)..<j])
          guard before.isFinite, step.cost == 0 || mayJoin(left, right) else { continue }
          let cost = before + step.cost + difference(left, right)
          if cost < costs[i * width + j] {
            costs[i * width + j] = cost
            steps[i * width + j] = number
          }
        }
      }
    }
    return path(steps, width)
  }

  private func path(_ steps: [Int], _ width: Int) -> [(source: [Passage], translation: [Passage])] {
    var groups: [(source: [Passage], translation: [Passage])] = []
    var (i, j) = (source.count, translation.count)
    while i + j > 0 {
      let step = Self.steps[steps[i * width + j]]
      let (firstSource, firstTranslation) = (i - step.source, j - step.translation)
      groups.append(
        (source[firstSource..<i].map(\.passage), translation[firstTranslation..<j].map(\.passage)))
      (i, j) = (firstSource, firstTranslation)
    }
    return groups.reversed()
  }

  /// Paragraphs are split and put together; items and cells are not, or two that changed places would pass as one.
  private func mayJoin(_ source: ArraySlice<Unit>, _ translation: ArraySlice<Unit>) -> Bool {
    source.count + translation.count == 1 || source.allSatisfy(\.isParagraph)
      || translation.allSatisfy(\.isParagraph)
  }

  /// How unlike two runs of passages are: their numbers, their lengths, their kinds.
  private func difference(_ source: ArraySlice<Unit>, _ translation: ArraySlice<Unit>) -> Double {
    let left = source.flatMap(\.passage.mentions)
    let right = translation.flatMap(\.passage.mentions)
    let lacking =
      left.count { mention in mention.isDemanded && !right.contains { $0.matches(mention) } }
      + right.count { mention in mention.isDemanded && !left.contains { $0.matches(mention) } }
    guard let first = source.first, let second = translation.first else { return Double(lacking) }
    let lengths = [source, translation].map { units in units.reduce(0) { $0 + $1.passage.text.count } }
    let relation = log((Double(lengths[1]) + 8) / (Double(lengths[0]) * ratio + 8))
    return Double(lacking) + min(2, abs(relation)) + (first.kind == second.kind ? 0 : 1)
  }
}
