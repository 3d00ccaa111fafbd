extension Document {
  /// The words of the text without any markup, with paragraphs separated by line breaks; footnotes and placements in paragraphs of their
  /// own are left out.
  package var plainText: String {
    var text: [UInt8] = []
    var position = 0
    while position < nodes.count {
      let node = nodes[position]
      let start = text.count
      if start > 0 { text.append(UInt8(ascii: "\n")) }
      let wordsStart = text.count
      switch node.kind {
      case .footnote:
        text.removeLast(text.count - start)
        return String(decoding: text, as: UTF8.self)
      case .paragraph:
        appendPlainText(of: position, to: &text)
        let isPlacement =
          text[wordsStart...].starts(with: "{{".utf8)
          && text[wordsStart...].suffix(2).elementsEqual("}}".utf8)
        if isPlacement { text.removeLast(text.count - wordsStart) }
        position = node.end
      case .heading:
        appendPlainText(of: position, to: &text)
        position = node.end
      case .row:
        for cell in children(of: position) {
          if cell > position + 1 { text.append(UInt8(ascii: " ")) }
          appendPlainText(of: cell, to: &text)
        }
        position = node.end
      case .code:
        text += words[node.words]
        position = node.end
      default:
        position += 1
      }
      if text.count == wordsStart { text.removeLast(text.count - start) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The words of a node's inlines.
  func plainText(of position: Int) -> String {
    var text: [UInt8] = []
    appendPlainText(of: position, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  func appendPlainText(of position: Int, to text: inout [UInt8]) {
    for node in nodes[position..<nodes[position].end].dropFirst() {
      switch node.kind {
      case .text, .codeSpan: text += words[node.words]
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      default: break
      }
    }
  }
}
