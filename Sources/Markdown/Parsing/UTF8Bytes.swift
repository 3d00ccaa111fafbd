/// Reading characters from UTF-8 that is known to be valid.
extension [UInt8] {
  /// - Returns: the character that begins at a byte; nil at the end.
  func scalar(at position: Int) -> Unicode.Scalar? {
    guard position < count else { return nil }
    let lead = self[position]
    guard lead >= 0x80 else { return Unicode.Scalar(lead) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard position + length <= count else { return "\u{FFFD}" }
    var value = UInt32(lead & (0xFF >> UInt8(length + 1)))
    for next in (position + 1)..<(position + length) { value = value << 6 | UInt32(self[next] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// - Returns: the character that ends before a byte; nil at the beginning.
  func scalar(before position: Int) -> Unicode.Scalar? {
    var start = position - 1
    while start > 0, self[start].isContinuation { start -= 1 }
    return start < 0 ? nil : scalar(at: start)
  }
}
