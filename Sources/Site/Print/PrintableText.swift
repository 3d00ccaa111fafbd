import Markup

/// What a page gives to the print edition: the content of its `main`, without the parts that only a screen or only the page on
/// its own needs. Templates mark those with `data-print`.
struct PrintableText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// In no order.
  private(set) var ids: Set<String> = []

  /// Takes a page piece by piece.
  struct Reader {
    private(set) var text = PrintableText()
    private var isInMain = false
    /// The element that is being left out, and how many of its name are open.
    private var leftOut: (name: [UInt8], depth: Int)?

    mutating func take(_ token: MarkupReader.Token) {
      switch token {
      case .text(let piece):
        if isInMain, leftOut == nil { text.bytes += piece }
      case .tag(let tag):
        if let skipped = leftOut {
          guard tag.name.elementsEqual(skipped.name) else { return }
          let depth = skipped.depth + (tag.isEnd ? -1 : 1)
          leftOut = depth > 0 ? (skipped.name, depth) : nil
        } else if tag.isNamed("main") {
          isInMain = !tag.isEnd
        } else if isInMain {
          if tag.value(of: "data-print") != nil { leftOut = (Array(tag.name), 1) } else { text.keep(tag) }
        }
      }
    }
  }

  private mutating func keep(_ tag: MarkupTag) {
    if let id = tag.value(of: "id") { ids.insert(MarkupReader.unescaped(id)) }
    bytes += tag.source
  }
}
