import Markup

/// What a page contributes to the print edition: the content of its `main`, without the parts that are only needed on a screen or on the
/// page itself. Templates mark those with `data-print`.
struct PrintableText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// In no particular order.
  private(set) var ids: Set<String> = []

  /// Takes a page piece by piece.
  struct Reader {
    private(set) var text = PrintableText()
    private var isInMain = false
    /// The element that is being left out, and how many of its name are open.
    private var leftOut: (name: ElementName, depth: Int)?

    mutating func take(text piece: MarkupTag.Bytes) {
      if isInMain, leftOut == nil { text.bytes += piece }
    }

    mutating func take(start tag: PageTag) {
      if let skipped = leftOut {
        if tag.name == skipped.name { leftOut = (skipped.name, skipped.depth + 1) }
      } else if tag.name == "main" {
        isInMain = true
      } else if isInMain {
        if tag.print != nil { leftOut = (tag.name, 1) } else { text.keep(tag) }
      }
    }

    mutating func take(end tag: MarkupTag, _ name: ElementName) {
      if let skipped = leftOut {
        guard name == skipped.name else { return }
        leftOut = skipped.depth > 1 ? (name, skipped.depth - 1) : nil
      } else if name == "main" {
        isInMain = false
      } else if isInMain {
        text.bytes += tag.source
      }
    }
  }

  private mutating func keep(_ tag: PageTag) {
    if let id = tag.id { ids.insert(MarkupReader.unescaped(id)) }
    bytes += tag.source
  }
}
