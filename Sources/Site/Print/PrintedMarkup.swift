import Markup

/// Writes a page's text as a part of the edition: with ids of its own, links that stay inside, headings below the edition's, details open,
/// and no landmarks, since each page has the same ones and a hundred landmarks of one name guide nobody.
struct PrintedMarkup {
  let part: PrintedPage
  let links: PrintLinks
  /// The new ids of the page's ids in the edition, escaped.
  private let prefix: [UInt8]

  init(part: PrintedPage, links: PrintLinks) {
    self.part = part
    self.links = links
    prefix = Fragment(text: part.id(of: "")).bytes
  }

  var fragment: Fragment {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.text.bytes.count + part.text.bytes.count / 8)
    MarkupReader.reading(part.text.bytes) { tokens in
      for token in tokens {
        switch token {
        case .text(let text): bytes += text
        case .tag(let tag): write(tag, to: &bytes)
        }
      }
    }
    return Fragment(trusting: bytes)
  }

  /// Most of a tag stays as it is: only what changes interrupts the copying.
  private func write(_ tag: MarkupTag, to bytes: inout [UInt8]) {
    let element = tag.element
    let isLandmark = Self.landmarks.contains(element)
    var copied = tag.source.startIndex
    func copy(to end: Int) {
      bytes += tag.source[copied..<end]
      copied = end
    }
    if let name = isLandmark ? "div" : changedHeading(tag) {
      copy(to: tag.name.startIndex)
      bytes += name.utf8
      copied = tag.name.endIndex
    }
    for (name, value, source) in tag.attributes {
      if isLandmark, Self.labels(name) {
        // Including the space before it.
        copy(to: source.startIndex - 1)
        copied = source.endIndex
      } else if let value, let changed = changed(name, value) {
        copy(to: value.startIndex)
        bytes += changed
        copied = value.endIndex
      }
    }
    // Nothing can be opened on paper.
    if !tag.isEnd, element == Self.details {
      copy(to: tag.source.endIndex - 1)
      bytes += " open".utf8
    }
    copy(to: tag.source.endIndex)
  }

  private static let landmarks: [ElementName] = ["section", "nav", "aside"]
  private static let details: ElementName = "details"

  private func changedHeading(_ tag: MarkupTag) -> String? {
    guard tag.name.count == 2, tag.name.first == UInt8(ascii: "h"), let digit = tag.name.last,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    else { return nil }
    return "h\(min(Int(digit - UInt8(ascii: "0")) + part.depth, 6))"
  }

  /// The new value of an attribute that refers to an element or a page, escaped as in the page; nil for all others.
  private func changed(_ name: MarkupTag.Bytes, _ value: MarkupTag.Bytes) -> [UInt8]? {
    if name.spells("href") {
      return Fragment(text: links.target(of: MarkupReader.unescaped(value), in: part)).bytes
    }
    if value.first == UInt8(ascii: "u"), value.starts(with: "url(#".utf8) {
      return Array("url(#".utf8) + prefix + value.dropFirst(5)
    }
    guard Self.namesElements(name) else { return nil }
    var changed: [UInt8] = []
    for id in value.split(separator: UInt8(ascii: " ")) {
      if !changed.isEmpty { changed.append(UInt8(ascii: " ")) }
      changed += prefix
      changed += id
    }
    return changed
  }

  private static func labels(_ attribute: MarkupTag.Bytes) -> Bool {
    attribute.spells("aria-labelledby") || attribute.spells("aria-label")
  }

  private static func namesElements(_ attribute: MarkupTag.Bytes) -> Bool {
    attribute.spells("id") || attribute.spells("for") || attribute.spells("headers")
      || attribute.spells("aria-labelledby") || attribute.spells("aria-describedby")
      || attribute.spells("aria-controls") || attribute.spells("aria-details")
  }
}
