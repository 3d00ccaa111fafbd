/// Finds the word an editor most likely meant.
package enum NearestWord {
  /// - Returns: the candidate with the fewest edits from `word`, if those are at most a third of its letters.
  package static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
    let length = word.count
    let limit = max(1, length / 3)
    return
      candidates
      // Each letter more or less is an edit.
      .filter { abs($0.count - length) <= limit }
      .map { (word: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours count one each.
  package static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
