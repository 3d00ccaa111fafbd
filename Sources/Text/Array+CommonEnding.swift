extension [String] {
  /// What all texts end with; empty for fewer than two.
  package var commonEnding: Substring {
    guard let first, count > 1 else { return "" }
    return dropFirst().reduce(first[...]) { ending, text in
      let shared = zip(ending.reversed(), text.reversed()).prefix { $0 == $1 }.count
      return ending.suffix(shared)
    }
  }
}
