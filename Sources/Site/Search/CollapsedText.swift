/// Text with its white space collapsed, escaped as in the page.
struct CollapsedText {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt8?

  init() {}

  init(_ text: String) {
    append(text.utf8)
  }

  mutating func append(_ text: some Collection<UInt8>) {
    for byte in text {
      guard byte > 0x20 else {
        appendSpace()
        continue
      }
      if let separator = pending, !bytes.isEmpty { bytes.append(separator) }
      pending = nil
      bytes.append(byte)
    }
  }

  mutating func appendSpace() { pending = pending ?? 0x20 }
  mutating func breakLine() { pending = 0x0A }
}
