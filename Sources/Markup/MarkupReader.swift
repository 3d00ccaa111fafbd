/// Walks through finished markup tag by tag, as bytes.
///
/// What it hands out points into the markup, since counting the references to every piece of a hundred megabytes of pages takes longer than reading
/// them. So a reader exists within `reading` alone, and whatever is to outlive that is copied.
package struct MarkupReader: Sequence, IteratorProtocol {
  package enum Token {
    /// Escaped, as it stands in the page.
    case text(MarkupTag.Bytes)
    case tag(MarkupTag)
  }

  private let markup: MarkupTag.Bytes
  private var position: Int

  private init(_ markup: MarkupTag.Bytes) {
    self.markup = markup
    position = markup.startIndex
  }

  /// Lends a reader at the beginning of the markup; neither it nor its tokens may be kept.
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
    // A "<" that begins no tag is text.
    position = markup[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? markup.endIndex
    return .text(markup[start..<position])
  }

  /// A text with the writer's own entities, and the numbered ones that a template may hold, as characters.
  package static func unescaped(_ text: some Collection<UInt8>) -> String {
    guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
    let parts = String(decoding: text, as: UTF8.self).split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { result, part in
      guard let end = part.firstIndex(of: ";"), let character = character(ofEntity: part[..<end]) else {
        result += "&" + part
        return
      }
      result.unicodeScalars.append(character)
      result += part[part.index(after: end)...]
    }
  }

  private static func character(ofEntity name: Substring) -> Unicode.Scalar? {
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
