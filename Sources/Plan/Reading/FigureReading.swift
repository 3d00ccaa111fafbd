import Foundation

/// Reads a figure as people write it, and says what to do about the ways that are ambiguous.
enum FigureReading {
  static func figure(_ text: String, _ complain: (_ message: String, _ hint: String) -> Void) -> Figure? {
    if let figure = Figure(text) { return figure }
    if let narrow = halfWidth(text), Figure(narrow) != nil {
      complain("the figure \"\(text)\" is full-width", "write \(narrow)")
      return nil
    }
    let digitsOnly = (halfWidth(text) ?? text).filter {
      $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-")
    }
    if text.contains(where: { ",，'’ \u{A0}\u{202F}".contains($0) }), Figure(digitsOnly) != nil {
      complain(
        "the figure \"\(text)\" is grouped",
        "write \(digitsOnly): the site groups digits in each language's way")
    } else if text.hasSuffix("%") || text.hasSuffix("％") {
      complain("the figure \"\(text)\" has a sign", "write \(digitsOnly): the unit says what it counts")
    } else if digitsOnly.count > 18 {
      complain("the figure \"\(text)\" has more than 18 digits", "choose a larger unit")
    } else {
      complain("\"\(text)\" is no figure", "such as 7600 or 5.2, with a point before decimals")
    }
    return nil
  }

  /// A text with its full-width letters, digits and signs made half-width; nil if it has none.
  static func halfWidth(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) else { return nil }
    return text.precomposedStringWithCompatibilityMapping
  }
}
