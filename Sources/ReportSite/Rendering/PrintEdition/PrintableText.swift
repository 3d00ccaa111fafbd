import Markup

/// What a page gives to the print edition: the content of its `main`, without the parts that only a screen or only the page on
/// its own needs. Templates mark those with `data-print`.
struct PrintableText {
  private(set) var bytes: [UInt8] = []
  /// In no order.
  private(set) var ids: Set<String> = []

  init(ofPage page: [UInt8]) {
    MarkupReader.reading(page) { keepMain(of: $0) }
  }

  private mutating func keepMain(of page: MarkupReader) {
    var isInMain = false
    /// The element that is being left out, and how many of its name are open.
    var leftOut: (name: [UInt8], depth: Int)?
    for token in page {
      guard case .tag(let tag) = token else {
        if isInMain, leftOut == nil, case .text(let text) = token { bytes += text }
        continue
      }
      if let skipped = leftOut {
        guard tag.name.elementsEqual(skipped.name) else { continue }
        let depth = skipped.depth + (tag.isEnd ? -1 : 1)
        leftOut = depth > 0 ? (skipped.name, depth) : nil
      } else if tag.isNamed("main") {
        guard !tag.isEnd else { return }
        isInMain = true
      } else if isInMain {
        if tag.value(of: "data-print") != nil { leftOut = (Array(tag.name), 1) } else { keep(tag) }
      }
    }
  }

  private mutating func keep(_ tag: MarkupTag) {
    if let id = tag.value(of: "id") { ids.insert(MarkupReader.unescaped(id)) }
    bytes += tag.source
  }
}
