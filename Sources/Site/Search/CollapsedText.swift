import Markup

/// Text with its white space collapsed, escaped as in the page.
struct CollapsedText {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt8?

  init() {}

  init(_ text: String) {
    var text = text
    text.withUTF8 { append($0[...]) }
  }

  /// Copies each word as a whole.
  mutating func append(_ text: MarkupTag.Bytes) {
    var position = text.startIndex
    while position < text.endIndex {
      guard text.base[position] > 0x20 else {
        appendSpace()
        position += 1
        continue
      }
      let start = position
      while position < text.endIndex, text.base[position] > 0x20 { position += 1 }
      if let separator = pending, !bytes.isEmpty { bytes.append(separator) }
      pending = nil
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
    }
  }

  mutating func appendSpace() { pending = pending ?? 0x20 }
  mutating func breakLine() { pending = 0x0A }
}
