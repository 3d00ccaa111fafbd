import Foundation
import Text

/// Reads a figure as people write it, and explains how to resolve ways of writing that are ambiguous.
///
/// A remedy never changes a value: a number to write is suggested only if the text can mean no other.
package enum FigureReading {
  /// - Parameter bounds: where it is said that a figure is not exact.
  package static func figure(
    _ text: String, bounds: String = boundsOfTarget,
    _ complain: (_ code: Diagnostic.Code, _ message: String, _ hint: String) -> Void
  ) -> Figure? {
    if let figure = Figure(text) { return figure }
    let narrow = halfWidth(text) ?? text
    if narrow != text, Figure(narrow) != nil {
      complain(.fullWidthFigure, "the figure \"\(text)\" is full-width", "write \(narrow)")
      return nil
    }
    if narrow.hasSuffix("%") {
      let number = narrow.dropLast().trimmingWhitespace
      if Figure(number) != nil {
        complain(
          .percentSign, "the figure \"\(text)\" has a sign", "write \(number): the unit says what it counts")
        return nil
      }
    }
    switch reading(narrow) {
    case .grouped(let plain):
      complain(
        .groupedFigure, "the figure \"\(text)\" is grouped",
        "write \(plain): the site groups digits in each language's way")
    case .decimalComma(let plain):
      complain(
        .decimalComma, "the figure \"\(text)\" has a comma before its decimals",
        "write \(plain): the site writes decimals in each language's way")
    case .either(let grouped, let decimal):
      complain(
        .ambiguousFigure, "the figure \"\(text)\" can be read in two ways",
        "write \(grouped) if the mark groups thousands, \(decimal) if decimals follow it")
    case .tooLong:
      complain(
        .longFigure,
        "the figure \"\(text)\" has more than \(Figure.mostWholeDigits) digits before the point or \(Figure.mostDecimals) after it",
        "choose a larger unit, or round it")
    case .none where narrow.contains(where: { $0.isASCII && $0.isNumber }):
      complain(
        .figureWithWords, "\"\(text)\" is not a figure by itself",
        "write digits alone, with a point before decimals; what they count and by which power of ten is the unit's in units.yml, "
          + bounds)
    case .none:
      complain(
        .invalidFigure, "\"\(text)\" is not a figure",
        "digits, with a point before decimals, such as 7600 or 5.2; if there is no figure, leave it out")
    }
    return nil
  }

  /// In a YAML file.
  package static let boundsOfTarget =
    "a bound is at_least or at_most of a target, and what is uncertain is a flag or a note"

  /// In a table of observations.
  package static let boundsOfObservation =
    "\"more than\" or \"about\" goes into the column bound ("
    + Bound.allCases.map(\.rawValue).joined(separator: ", ")
    + "), and what is uncertain is a kind, a flag or a note"

  /// A table whose other figures have decimal commas: in it, a point before three digits may just as well group digits.
  ///
  /// - Returns: nil if the text can mean only one figure.
  package static func ambiguousPoint(_ text: String) -> (message: String, hint: String)? {
    guard let whole = text.wholeMatch(of: /([-+−]?[1-9]\d{0,2})\.(\d{3})/) else { return nil }
    return (
      "the figure \"\(text)\" can be read in two ways: others in this file have a comma before decimals",
      "write \(whole.1)\(whole.2) if the point groups thousands, and correct the others first if decimals follow it"
    )
  }

  /// Whether a text has a comma that can only be a decimal comma.
  package static func hasDecimalComma(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return false }
    return if case .decimalComma = reading(text) { true } else { false }
  }

  // MARK: - Marks between digits

  private enum Reading {
    case grouped(String)
    case decimalComma(String)
    case either(grouped: String, decimal: String)
    case tooLong
  }

  /// What a text of digits and separators can mean; nil if it is not a number in any notation.
  private static func reading(_ text: String) -> Reading? {
    let sign = text.first.map { "-+−".contains($0) } == true ? String(text.prefix(1)) : ""
    let body = text.dropFirst(sign.count)
    guard body.first?.isNumber == true, body.last?.isNumber == true else { return nil }
    let digits = body.split(omittingEmptySubsequences: false) { !("0"..."9").contains($0) }.map(String.init)
    let marks = body.filter { !("0"..."9").contains($0) }
    guard digits.allSatisfy({ !$0.isEmpty }),
      marks.allSatisfy({ ",.'’_ \u{A0}\u{2009}\u{202F}".contains($0) })
    else { return nil }
    let all = digits.joined()
    guard let last = marks.last else { return all.count > Figure.mostWholeDigits ? .tooLong : nil }
    let whole = digits.dropLast().joined()
    guard whole.count <= Figure.mostWholeDigits, digits.last?.count ?? 0 <= Figure.mostDecimals else {
      return .tooLong
    }
    let decimal = sign + whole + "." + (digits.last ?? "")
    let before = Set(marks.dropLast())
    // One separator after groups with another: it is the decimal separator, unless it may be a slip for the other.
    if before.count == 1, !before.contains(last), isGrouped(digits.dropLast()) {
      guard last == "," || last == "." else { return nil }
      if digits.last?.count == 3, !before.isSubset(of: [",", "."]) {
        return .either(grouped: sign + all, decimal: decimal)
      }
      return last == "," ? .decimalComma(decimal) : .grouped(decimal)
    }
    guard before.isSubset(of: [last]) else { return nil }
    if marks.count == 1, last == "," {
      let isGroup = digits[1].count == 3 && digits[0].count <= 3 && !digits[0].hasPrefix("0")
      return isGroup ? .either(grouped: sign + all, decimal: decimal) : .decimalComma(decimal)
    }
    guard isGrouped(digits[...]) else { return nil }
    return all.count > Figure.mostWholeDigits ? .tooLong : .grouped(sign + all)
  }

  /// Groups of three, of four as in Chinese, or of two before the last three as in Indian languages.
  private static func isGrouped(_ groups: ArraySlice<String>) -> Bool {
    guard let first = groups.first, !first.hasPrefix("0"), let last = groups.last?.count else { return false }
    let middle = Set(groups.dropFirst().dropLast().map(\.count))
    switch last {
    case _ where groups.count == 1: return true
    case 3: return first.count <= 3 && middle.isSubset(of: [3]) || first.count <= 2 && middle == [2]
    case 4: return first.count <= 4 && middle == [4]
    default: return false
    }
  }

  /// A text with its full-width letters, digits and signs made half-width; nil if it has none.
  package static func halfWidth(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) else { return nil }
    return text.precomposedStringWithCompatibilityMapping
  }
}
