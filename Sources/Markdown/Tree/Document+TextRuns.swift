extension Document {
  /// The text that begins at a node and continues after joined line breaks.
  ///
  /// - Parameter end: of the parent's descendants.
  /// - Returns: the words, and the position of the node after them; nil if no text begins here.
  func textRun(at position: Int, before end: Int) -> (words: Range<Int>, next: Int)? {
    guard nodes[position].kind == .text else { return nil }
    var words = nodes[position].words
    var next = position + 1
    var candidate = next
    while candidate < end {
      let node = nodes[candidate]
      if node.kind == .text, node.words.lowerBound == words.upperBound {
        words = words.lowerBound..<node.words.upperBound
      } else if node.kind != .joint, node.kind != .nothing {
        break
      }
      candidate += 1
      next = candidate
    }
    return (words, next)
  }

  /// Whether a node is or contains a link, so that no other link can surround it.
  func isInteractive(_ position: Int) -> Bool {
    var position = position
    let end = nodes[position].end
    while position < end {
      switch nodes[position].kind {
      case .link, .address, .reference: return true
      case .image: position = nodes[position].end
      default: position += 1
      }
    }
    return false
  }
}
