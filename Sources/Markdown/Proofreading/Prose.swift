/// The words of a paragraph, a heading or a cell, without addresses and code.
struct Prose {
  /// `\n` represents a soft line break, U+2028 a hard one, and U+FFFC anything that is not prose.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The position of each among the document's words; a character that represents something else has that of the character before it.
  private(set) var offsets: [Int] = []
  /// Where among the scalars U+FFFC stands for a bare address.
  private(set) var addresses: Set<Int> = []

  /// Reads a node's inlines.
  init(_ position: Int, in document: Document) {
    var next = position + 1
    let end = document.nodes[position].end
    let length = document.nodes[position..<end].reduce(0) { $0 + $1.words.count }
    scalars.reserveCapacity(length)
    offsets.reserveCapacity(length)
    while next < end {
      let node = document.nodes[next]
      switch node.kind {
      case .text: append(node.words, of: document)
      case .softBreak, .joint: append("\n")
      case .lineBreak: append("\u{2028}")
      case .codeSpan, .inlineHTML, .comment, .reference: append("\u{FFFC}")
      case .image, .address:
        if case .address = node.kind { addresses.insert(scalars.count) }
        append("\u{FFFC}")
        next = node.end
        continue
      // A bare address is its own text.
      case .link where isItsOwnText(next, in: document):
        addresses.insert(scalars.count)
        append("\u{FFFC}")
        next = node.end
        continue
      default: break
      }
      next += 1
    }
  }

  /// Reads what ``Document/plainText(of:)`` returns.
  init(plainTextOf position: Int, in document: Document) {
    for node in document.nodes[position..<document.nodes[position].end].dropFirst() {
      switch node.kind {
      case .text, .codeSpan: append(node.words, of: document)
      case .softBreak, .lineBreak: append(" ")
      default: break
      }
    }
  }

  private mutating func append(_ range: Range<Int>, of document: Document) {
    var position = range.lowerBound
    while position < range.upperBound, let scalar = document.words.scalar(at: position) {
      scalars.append(scalar)
      offsets.append(position)
      position += UTF8.width(scalar)
    }
  }

  private mutating func append(_ stand: Unicode.Scalar) {
    scalars.append(stand)
    offsets.append(offsets.last ?? 0)
  }

  private func isItsOwnText(_ link: Int, in document: Document) -> Bool {
    var text: [UInt8] = []
    document.appendPlainText(of: link, to: &text)
    return document.words[document.nodes[link].words].suffix(text.count).elementsEqual(text)
  }
}
