/// A text, scalar by scalar, in the form in which numbers are searched for: lower case, ASCII digits, one kind of space.
///
/// Each scalar stays a single scalar, so that positions here are positions in the text.
package struct FoldedText {
  package let scalars: [Unicode.Scalar]

  package init(_ text: String) {
    scalars = text.unicodeScalars.map(Self.fold)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x41, 0x5B..<0x80: return scalar
    case 0x41...0x5A: return Unicode.Scalar(UInt8(scalar.value + 32))
    case 0xA0, 0x2007, 0x2009, 0x202F, 0x3000: return " "
    case 0x2010, 0x2011: return "-"
    // Full-width letters, digits and signs, but not the full-width comma, which never groups digits.
    case 0xFF05, 0xFF0D...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(fold) ?? scalar
    default: break
    }
    let properties = scalar.properties
    if properties.numericType == .decimal, let value = properties.numericValue {
      return Unicode.Scalar(UInt8(48 + Int(value)))
    }
    guard properties.isUppercase else { return scalar }
    let lower = properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }

  /// Whether `text`, which is folded already, occurs at a position.
  package func has(_ text: String, at position: Int) -> Bool {
    guard position >= 0 else { return false }
    var position = position
    for scalar in text.unicodeScalars {
      guard position < scalars.count, scalars[position] == scalar else { return false }
      position += 1
    }
    return true
  }

  package func string(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// What lies between two places; nil if they overlap.
  package func gap(_ first: Range<Int>, _ second: Range<Int>) -> String? {
    guard first.upperBound <= second.lowerBound else { return nil }
    return string(first.upperBound..<second.lowerBound)
  }

  /// Whether a word ends or begins between two characters: scripts without spaces have no such boundaries.
  package func isBorder(before position: Int) -> Bool {
    guard position > 0, position < scalars.count else { return true }
    return !(scalars[position - 1].isSpacedLetter && scalars[position].isSpacedLetter)
  }
}
