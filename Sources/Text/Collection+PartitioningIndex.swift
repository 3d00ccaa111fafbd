extension RandomAccessCollection {
  /// The index at which a sorted collection turns from elements that do not meet a condition to those that do, found by binary search.
  ///
  /// - Parameter belongsToSecondPart: false for every element before some index and true for every element from it on.
  /// - Returns: the end index if it is false for all.
  package func partitioningIndex(where belongsToSecondPart: (Element) -> Bool) -> Index {
    var start = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(start, offsetBy: half)
      if belongsToSecondPart(self[middle]) {
        count = half
      } else {
        start = index(after: middle)
        count -= half + 1
      }
    }
    return start
  }
}
