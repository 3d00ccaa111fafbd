extension [String] {
  /// The scalars that all texts end with; empty for fewer than two.
  package var commonEnding: Substring.UnicodeScalarView {
    guard let first, count > 1 else { return Substring().unicodeScalars }
    return dropFirst().reduce(first[...].unicodeScalars) { ending, text in
      let shared = zip(ending.reversed(), text.unicodeScalars.reversed()).prefix { $0 == $1 }
      return ending.suffix(shared.count)
    }
  }
}
