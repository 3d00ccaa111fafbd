import Markup

/// Writes a page's text as a part of the edition: ids of its own, links that stay inside, headings below the edition's, details open, and no landmarks:
/// each page has the same ones, and a hundred places of one name guide nobody.
struct PrintedMarkup {
  let part: PrintedPage
  let links: PrintLinks

  var fragment: Fragment {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.text.bytes.count + part.text.bytes.count / 8)
    for token in MarkupReader(part.text.bytes[...]) {
      switch token {
      case .text(let text): bytes += text
      case .tag(let tag): write(tag, to: &bytes)
      }
    }
    return Fragment(verbatim: bytes)
  }

  private func write(_ tag: MarkupTag, to bytes: inout [UInt8]) {
    bytes += tag.isEnd ? "</".utf8 : "<".utf8
    writeName(of: tag, to: &bytes)
    for (name, value) in tag.attributes where !(tag.isLandmark && Self.labels(name)) {
      bytes.append(UInt8(ascii: " "))
      bytes += name
      guard let value else { continue }
      let quote = tag.source[value.startIndex - 1] == UInt8(ascii: "'") ? "'" : "\""
      bytes += "=\(quote)".utf8
      if let changed = changed(name, value) { bytes += changed.utf8 } else { bytes += value }
      bytes += quote.utf8
    }
    // Paper opens nothing.
    if !tag.isEnd, tag.isNamed("details") { bytes += " open".utf8 }
    let isClosed = tag.source.dropLast().last == UInt8(ascii: "/")
    bytes += isClosed ? "/>".utf8 : ">".utf8
  }

  private func writeName(of tag: MarkupTag, to bytes: inout [UInt8]) {
    if tag.isLandmark { return bytes.append(contentsOf: "div".utf8) }
    guard tag.name.count == 2, tag.name.first == UInt8(ascii: "h"), let digit = tag.name.last,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    else { return bytes.append(contentsOf: tag.name) }
    bytes.append(UInt8(ascii: "h"))
    bytes.append(min(digit + UInt8(part.depth), UInt8(ascii: "6")))
  }

  /// The new value of an attribute that names an element or a page; nil for all others.
  private func changed(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> String? {
    if name.spells("href") { return links.target(of: String(decoding: value, as: UTF8.self), in: part) }
    if value.starts(with: "url(#".utf8) {
      return "url(#" + part.id(of: String(decoding: value.dropFirst(5), as: UTF8.self))
    }
    guard Self.namesElements(name) else { return nil }
    return value.split(separator: UInt8(ascii: " ")).map { part.id(of: String(decoding: $0, as: UTF8.self)) }
      .joined(separator: " ")
  }

  private static func labels(_ attribute: ArraySlice<UInt8>) -> Bool {
    attribute.spells("aria-labelledby") || attribute.spells("aria-label")
  }

  private static func namesElements(_ attribute: ArraySlice<UInt8>) -> Bool {
    attribute.spells("id") || attribute.spells("for") || attribute.spells("headers")
      || attribute.spells("aria-labelledby") || attribute.spells("aria-describedby")
      || attribute.spells("aria-controls") || attribute.spells("aria-details")
  }
}

extension MarkupTag {
  fileprivate var isLandmark: Bool { isNamed("section") || isNamed("nav") || isNamed("aside") }
}
