extension String {
  /// Without the spaces at its end.
  package var trimmingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
