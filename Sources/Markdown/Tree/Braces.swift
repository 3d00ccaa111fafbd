/// A placement as the text has it: `{{`, its content, and `}}`.
struct Braces {
  /// Including the braces.
  var range: Range<Int>
  var inner: Range<Int>

  /// - Returns: nil if there is no closed one.
  init?(firstIn words: ArraySlice<UInt8>) {
    guard let open = Self.firstPair(UInt8(ascii: "{"), in: words),
      let close = Self.firstPair(UInt8(ascii: "}"), in: words[(open + 2)...])
    else { return nil }
    range = open..<(close + 2)
    inner = (open + 2)..<close
  }

  /// The first position at which a sign is doubled.
  static func firstPair(_ sign: UInt8, in words: ArraySlice<UInt8>) -> Int? {
    var position = words.startIndex
    while position + 1 < words.endIndex {
      if words[position] == sign, words[position + 1] == sign { return position }
      position += 1
    }
    return nil
  }
}
