/// Texts as YAML has them.
enum YAMLScalar {
  /// A text as its neighbours are written, if that is possible.
  ///
  /// - Parameters:
  ///   - quote: the quotation mark of a neighbour; nil if it has none.
  ///   - inFlow: whether the text stands within braces or brackets.
  static func written(_ text: String, _ column: SheetColumn, quote: Character? = nil, inFlow: Bool) -> String
  {
    if quote == nil,
      isPlain(text, inFlow: inFlow, isText: column.content == .text || column.content == .texts)
    {
      return text
    }
    if quote == "'", !text.contains("\n") { return "'" + text.replacing("'", with: "''") + "'" }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
      "\n", with: "\\n"
    )
    .replacing("\t", with: "\\t")
    return "\"" + escaped + "\""
  }

  /// Whether YAML reads a text without quotation marks as it is.
  private static func isPlain(_ text: String, inFlow: Bool, isText: Bool) -> Bool {
    guard let first = text.first, !text.contains("\n"), !text.contains("\t"), !text.contains(": "),
      !text.contains(" #"),
      !text.hasSuffix(":"), !first.isWhitespace, text.last?.isWhitespace == false
    else { return false }
    if "?:,[]{}#&*!|>'\"%@`".contains(first) { return false }
    if first == "-", text.count == 1 || text.dropFirst().first == " " || text.hasPrefix("---") {
      return false
    }
    if inFlow, text.contains(where: { ",[]{}:".contains($0) }) { return false }
    if ["~", "null", "Null", "NULL"].contains(text) { return false }
    // Other programs take them for true and false or for numbers.
    let isOdd =
      ["true", "false", "yes", "no", "on", "off"].contains(text.lowercased()) || Double(text) != nil
    return !(isText && isOdd)
  }
}
