extension [UInt8] {
  /// Room is asked for once, whatever the number of pieces.
  mutating func append(_ first: StaticString, _ second: StaticString = "", _ third: StaticString = "") {
    let count = first.utf8CodeUnitCount + second.utf8CodeUnitCount + third.utf8CodeUnitCount
    append(addingCapacity: count) { bytes in
      bytes.append(first)
      bytes.append(second)
      bytes.append(third)
    }
  }

  /// Writes `&`, `<`, `>` and quotes by their names.
  mutating func append(escaping text: String, withApostrophes: Bool = false) {
    var text = text
    text.withUTF8 { append(escaping: $0, withApostrophes: withApostrophes) }
  }

  mutating func append(escaping text: UnsafeBufferPointer<UInt8>, withApostrophes: Bool = false) {
    // Most texts have nothing to escape: that is seen without a branch for each byte, sixteen bytes at a time.
    var signs: UInt8 = 0
    for byte in text { signs |= Self.sign(byte) }
    guard signs > 0 else { return append(contentsOf: text) }
    var clean = text.startIndex
    for (index, byte) in text.enumerated() {
      guard let entity = Self.entity(for: byte, withApostrophes) else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<index]))
      append(entity)
      clean = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }

  /// Not zero for a byte that may have to be escaped.
  private static func sign(_ byte: UInt8) -> UInt8 {
    (byte == UInt8(ascii: "&") ? 1 : 0) | (byte == UInt8(ascii: "<") ? 1 : 0)
      | (byte == UInt8(ascii: ">") ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0)
      | (byte == UInt8(ascii: "'") ? 1 : 0)
  }

  private static func entity(for byte: UInt8, _ withApostrophes: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'") where withApostrophes: "&#39;"
    default: nil
    }
  }

  /// Fixed point in tenths: a whole number gets no decimal, and anything that is not a number becomes zero. It is the same on every
  /// machine, and needs no String.
  mutating func append(tenthsOf value: Double) {
    guard value.isFinite else { return append(UInt8(ascii: "0")) }
    let tenths = Int((value * 10).rounded())
    // A sign, the digits of the largest Int, and the point.
    append(addingCapacity: 21) { bytes in
      if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(digitsOf: tenths.magnitude / 10)
      guard tenths.magnitude % 10 != 0 else { return }
      bytes.append(UInt8(ascii: "."))
      bytes.append(digitsOf: tenths.magnitude % 10)
    }
  }
}

extension OutputSpan<UInt8> {
  fileprivate mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { for byte in $0 { append(byte) } }
  }

  fileprivate mutating func append(digitsOf number: UInt) {
    if number >= 10 { append(digitsOf: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
