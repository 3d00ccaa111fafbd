/// Walks through finished markup tag by tag, as bytes.
///
/// What it hands out points into the markup, since counting references to every piece of a hundred megabytes of pages takes longer than
/// reading them. So a reader exists only within `reading`, and whatever is to outlive it has to be copied.
package struct MarkupReader: Sequence, IteratorProtocol {
  package enum Token {
    /// Still escaped, as in the page.
    case text(MarkupTag.Bytes)
    case tag(MarkupTag)
  }

  private let markup: MarkupTag.Bytes
  private var position: Int

  private init(_ markup: MarkupTag.Bytes) {
    self.markup = markup
    position = markup.startIndex
  }

  /// Lends a reader at the beginning of the markup; neither the reader nor its tokens may be kept.
  package static func reading<Result>(_ markup: [UInt8], _ read: (MarkupReader) throws -> Result) rethrows
    -> Result
  {
    try markup.withUnsafeBufferPointer { try read(MarkupReader($0[...])) }
  }

  package mutating func next() -> Token? {
    guard position < markup.endIndex else { return nil }
    let start = position
    if markup[start] == UInt8(ascii: "<"), let tag = MarkupTag(at: start, in: markup) {
      position = tag.source.endIndex
      return .tag(tag)
    }
    // A "<" that does not begin a tag is text.
    position += 1
    while position < markup.endIndex, markup.base[position] != UInt8(ascii: "<") { position += 1 }
    return .text(markup[start..<position])
  }

  /// A text with the writer's own entities, and the numeric ones that a template may contain, as characters.
  package static func unescaped(_ text: [UInt8]) -> String {
    text.withUnsafeBufferPointer { unescaped($0[...]) }
  }

  /// The same for a piece of the markup that is being read.
  package static func unescaped(_ text: MarkupTag.Bytes) -> String {
    guard var sign = text.firstIndex(of: UInt8(ascii: "&")) else {
      return String(decoding: text, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var copied = text.startIndex
    while true {
      let name = text[text.index(after: sign)...].prefix {
        $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "&")
      }
      if name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ";"),
        let character = character(ofEntity: String(decoding: name, as: UTF8.self))
      {
        bytes += text[copied..<sign]
        bytes += String(character).utf8
        copied = text.index(after: name.endIndex)
      }
      guard let next = text[name.endIndex...].firstIndex(of: UInt8(ascii: "&")) else { break }
      sign = next
    }
    bytes += text[copied...]
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func character(ofEntity name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "nbsp": "\u{A0}"
    default:
      if name.hasPrefix("#x") {
        UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else {
        name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : nil
      }
    }
  }
}
