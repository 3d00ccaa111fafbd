extension String {
  /// Puts values for names in braces: `"{from}–{to}"` with `["from": "20", "to": "30"]` is `20–30`.
  ///
  /// A name without a value stays as it is, so that a slip in a strings file is seen.
  package func filled(_ values: [String: String]) -> String {
    // Braces and everything looked for are ASCII, so bytes can be compared; what lies between stays as it is.
    let bytes = utf8
    guard var open = bytes.firstIndex(of: UInt8(ascii: "{")) else { return self }
    var result = ""
    var start = startIndex
    while let close = bytes[open...].firstIndex(of: UInt8(ascii: "}")) {
      result += self[start..<open]
      let end = index(after: close)
      result += values[String(self[index(after: open)..<close])] ?? String(self[open..<end])
      start = end
      guard let next = bytes[start...].firstIndex(of: UInt8(ascii: "{")) else { break }
      open = next
    }
    return result + self[start...]
  }
}
