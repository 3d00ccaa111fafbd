/// Turns bare addresses in texts into links: GFM's extended autolinks, but only in ASCII, so that an address ends where Chinese begins.
///
/// Source: GitHub Flavored Markdown specification, section 6.9, for prefixes, domains and what is trimmed from the end. An address
/// with other letters is written between angle brackets.
struct Autolinks {
  let isEastAsian: Bool

  struct Match {
    var range: Range<Int>
    var scheme: Node.StaticScheme
  }

  /// - Parameter range: the text, among the bytes.
  func matches(in bytes: [UInt8], _ range: Range<Int>) -> [Match] {
    guard bytes[range].contains(where: isInEachAddress) else { return [] }
    var matches: [Match] = []
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      guard let match = match(in: bytes[range], at: position, from: start) else {
        position += 1
        continue
      }
      matches.append(match)
      start = match.range.upperBound
      position = start
    }
    return matches
  }

  /// Whether it is one of the signs of which each address has at least one.
  private func isInEachAddress(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ".")
  }

  /// - Parameter start: nothing before it may become part of a link.
  private func match(in bytes: ArraySlice<UInt8>, at position: Int, from start: Int) -> Match? {
    switch bytes[position] {
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
      web(in: bytes, at: position)
    case UInt8(ascii: "@"):
      mail(in: bytes, at: position, from: start)
    default: nil
    }
  }

  // MARK: - Web addresses

  private func web(in bytes: ArraySlice<UInt8>, at position: Int) -> Match? {
    let schemes = ["http://", "https://", "www."]
    guard let scheme = schemes.first(where: { bytes[position...].lowercasedStarts(with: $0) }) else {
      return nil
    }
    let isBare = scheme == "www."
    guard mayBegin(in: bytes, at: position, isBare: isBare) else { return nil }
    let domainStart = isBare ? position : position + scheme.utf8.count
    var domainEnd = domainStart
    while domainEnd < bytes.endIndex, bytes[domainEnd].isDomain { domainEnd += 1 }
    guard isDomain(bytes[domainStart..<domainEnd], needsDot: isBare) else { return nil }
    var end = domainEnd
    while end < bytes.endIndex, bytes[end].isAddress { end += 1 }
    end = trimmedEnd(bytes, position, end)
    guard end > domainStart else { return nil }
    return Match(range: position..<end, scheme: isBare ? .http : .written)
  }

  /// In GFM after a space, at the start of a line, or after one of `*_~(`; an address with a scheme after any mark. Chinese has no spaces,
  /// so there any character outside ASCII will do.
  private func mayBegin(in bytes: ArraySlice<UInt8>, at position: Int, isBare: Bool) -> Bool {
    guard position > bytes.startIndex else { return true }
    let before = bytes[position - 1]
    if before >= 0x80 { return isEastAsian || !isBare }
    if before.isAlphanumeric { return false }
    return !isBare || " \n\t*_~(".utf8.contains(before)
  }

  private func isDomain(_ bytes: ArraySlice<UInt8>, needsDot: Bool) -> Bool {
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: true)
    guard let first = labels.first, !first.isEmpty, bytes.first?.isAlphanumeric == true else { return false }
    guard !needsDot || labels.count > 1 else { return false }
    return !labels.suffix(2).contains { $0.contains(UInt8(ascii: "_")) }
  }

  /// Removes what belongs to the sentence: marks at the end, a closing bracket that the address has not opened, an entity.
  private func trimmedEnd(_ bytes: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> Int {
    var end = end
    var unopened =
      bytes[start..<end].count { $0 == UInt8(ascii: ")") }
      - bytes[start..<end].count { $0 == UInt8(ascii: "(") }
    while end > start {
      let last = bytes[end - 1]
      if "?!.,:*_~'\"".utf8.contains(last) {
        end -= 1
      } else if last == UInt8(ascii: ")") {
        guard unopened > 0 else { break }
        unopened -= 1
        end -= 1
      } else if last == UInt8(ascii: ";") {
        var entity = end - 2
        while entity > start, bytes[entity].isAlphanumeric { entity -= 1 }
        end = entity < end - 2 && bytes[entity] == UInt8(ascii: "&") ? entity : end - 1
      } else {
        break
      }
    }
    return end
  }

  // MARK: - Mail addresses

  private func mail(in bytes: ArraySlice<UInt8>, at position: Int, from start: Int) -> Match? {
    var first = position
    while first > start, bytes[first - 1].isMailName { first -= 1 }
    var end = position + 1
    while end < bytes.endIndex, bytes[end].isAlphanumeric || "-_.".utf8.contains(bytes[end]) { end += 1 }
    while end > position + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let domain = bytes[(position + 1)..<end]
    guard first < position, domain.contains(UInt8(ascii: ".")), let last = domain.last, last.isAlphanumeric
    else {
      return nil
    }
    return Match(range: first..<end, scheme: .mailto)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func lowercasedStarts(with prefix: String) -> Bool {
    var rest = self
    for byte in prefix.utf8 {
      guard let next = rest.popFirst(), next | 0x20 == byte | 0x20 else { return false }
    }
    return true
  }
}

extension UInt8 {
  fileprivate var isDomain: Bool { isAlphanumeric || "-_.".utf8.contains(self) }
  fileprivate var isMailName: Bool { isAlphanumeric || "-_.+".utf8.contains(self) }
  /// Any visible ASCII character except the one that opens a tag.
  fileprivate var isAddress: Bool { (0x21...0x7E).contains(self) && self != UInt8(ascii: "<") }
}
