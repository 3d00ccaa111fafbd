import Foundation

/// Splits Chinese text into words without a dictionary, so that lines end between them.
///
/// A run of characters is a word if different characters stand before and behind it elsewhere: of 普及率, 普 and 及 always come together, while
/// before it there are 带 and 具. This is accessor variety (H. Feng, K. Chen, X. Deng, W. Zheng: "Accessor Variety Criteria for Chinese Word
/// Extraction", Computational Linguistics 30(1), 2004). A plan is full of its own terms, which it repeats in many contexts, so its own texts
/// know them better than a dictionary does.
package struct WordSplitting: Sendable {
  private typealias Characters = ArraySlice<Unicode.Scalar>

  /// How many different characters stand beside each run that occurs in the texts to be split, on the side that has fewer.
  private let varieties: [[Unicode.Scalar]: Int]

  /// Longer terms are found as the words that they consist of.
  private static let longest = 6
  /// So many characters of a corpus tell enough; a plan of a hundred pages has fewer.
  private static let enough = 200_000

  /// - Parameters:
  ///   - texts: those to be split.
  ///   - corpus: texts with the same words in other contexts.
  package init(of texts: some Sequence<String>, in corpus: some Sequence<String>) {
    var neighbours: [[Unicode.Scalar]: Neighbours] = [:]
    var pairs: Set<Pair> = []
    for text in texts {
      for run in Self.runs(of: text) {
        for pair in zip(run, run.dropFirst()) { pairs.insert(Pair(pair.0, pair.1)) }
        Self.forEachPart(of: run[...], from: run.startIndex..<run.endIndex) { part in
          neighbours[Array(part)] = Neighbours()
        }
      }
    }
    guard !neighbours.isEmpty else {
      varieties = [:]
      return
    }
    var read = 0
    for text in corpus where read < Self.enough {
      for run in Self.runs(of: text) {
        read += run.count
        // Nearly all places are ruled out by their first two characters.
        for start in run.indices.dropLast() where pairs.contains(Pair(run[start], run[start + 1])) {
          Self.forEachPart(of: run[...], from: start..<(start + 1)) { part in
            neighbours[Array(part)]?.add(
              before: part.startIndex > 0 ? run[part.startIndex - 1] : nil,
              after: part.endIndex < run.endIndex ? run[part.endIndex] : nil)
          }
        }
      }
    }
    varieties = neighbours.mapValues(\.variety).filter { $0.value > 1 }
  }

  /// The words of a text in order; what is not Chinese, and a character that belongs to no word, is a part by itself.
  package func words(of text: String) -> [String] {
    var words: [String] = []
    var run: [Unicode.Scalar] = []
    func close() {
      words += split(run)
      run = []
    }
    for character in text {
      if let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1, scalar.isHanOrKana
      {
        run.append(scalar)
      } else {
        close()
        words.append(String(character))
      }
    }
    close()
    return words
  }

  /// The way to split a run that makes the most of long words with many neighbours.
  private func split(_ run: [Unicode.Scalar]) -> [String] {
    var best: [(score: Double, start: Int)] = [(0, 0)]
    for end in run.indices.map({ $0 + 1 }) {
      var choice = (score: best[end - 1].score, start: end - 1)
      for start in max(0, end - Self.longest)..<(end - 1) {
        guard let variety = varieties[Array(run[start..<end])] else { continue }
        let score = best[start].score + Double(end - start) * log(Double(variety))
        if score > choice.score { choice = (score, start) }
      }
      best.append(choice)
    }
    var words: [String] = []
    var end = run.count
    while end > 0 {
      let start = best[end].start
      words.append(String(String.UnicodeScalarView(run[start..<end])))
      end = start
    }
    return words.reversed()
  }

  private static func runs(of text: String) -> [[Unicode.Scalar]] {
    text.unicodeScalars.split { !$0.isHanOrKana }.map(Array.init)
  }

  private static func forEachPart(
    of run: Characters, from starts: Range<Int>, _ use: (Characters) -> Void
  ) {
    for start in starts where start + 2 <= run.endIndex {
      for end in (start + 2)...min(run.endIndex, start + longest) { use(run[start..<end]) }
    }
  }
}

extension WordSplitting {
  private struct Pair: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
      self.first = first
      self.second = second
    }
  }

  /// What stands beside a run of characters. The beginning or the end of a text is different from every character and from every other one.
  private struct Neighbours {
    private var before: Set<Unicode.Scalar> = []
    private var after: Set<Unicode.Scalar> = []
    private var beginnings = 0
    private var ends = 0

    var variety: Int { min(before.count + beginnings, after.count + ends) }

    mutating func add(before: Unicode.Scalar?, after: Unicode.Scalar?) {
      if let before { self.before.insert(before) } else { beginnings += 1 }
      if let after { self.after.insert(after) } else { ends += 1 }
    }
  }
}
