extension StringProtocol {
  /// Without the spaces at its end.
  package var trimmingSpaces: String {
    var text = String(self)
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Without the white space at both ends.
  package var trimmingWhitespace: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
