extension StringProtocol {
  /// Spaces in place of a text, which leave what follows at its line and column.
  var blanked: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? $0 : " " }))
  }
}
