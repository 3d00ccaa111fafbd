extension StringProtocol {
  /// The text without the spaces at its end.
  package var trimmingSpaces: String {
    var text = String(self)
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The text without the white space at either end.
  package var trimmingWhitespace: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
