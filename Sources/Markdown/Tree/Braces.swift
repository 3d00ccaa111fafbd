/// A placement as the text has it: `{{`, its content, and `}}`.
struct Braces {
  /// Including the braces.
  var range: Range<Int>
  var inner: Range<Int>

  /// - Returns: nil if there is no closed one. One that is still open where the next one opens is not closed.
  init?(firstIn words: ArraySlice<UInt8>) {
    let sign = UInt8(ascii: "{")
    guard var open = Self.firstPair(sign, in: words),
      let close = Self.firstPair(UInt8(ascii: "}"), in: words[(open + 2)...])
    else { return nil }
    while let next = Self.firstPair(sign, in: words[(open + 2)..<close].drop { $0 == sign }) { open = next }
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
