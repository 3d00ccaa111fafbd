/// A placement as a text has it: `{{`, what stands between, and `}}`.
struct Braces {
  /// With the braces.
  var range: Range<Int>
  var inner: Range<Int>

  /// - Returns: nil if there is none that is closed.
  init?(firstIn words: ArraySlice<UInt8>) {
    guard let open = Self.firstPair(UInt8(ascii: "{"), in: words),
      let close = Self.firstPair(UInt8(ascii: "}"), in: words[(open + 2)...])
    else { return nil }
    range = open..<(close + 2)
    inner = (open + 2)..<close
  }

  /// Where a sign stands for the first time twice.
  static func firstPair(_ sign: UInt8, in words: ArraySlice<UInt8>) -> Int? {
    var position = words.startIndex
    while position + 1 < words.endIndex {
      if words[position] == sign, words[position + 1] == sign { return position }
      position += 1
    }
    return nil
  }
}
