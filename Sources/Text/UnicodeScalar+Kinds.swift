extension Unicode.Scalar {
  /// A letter, a mark, a digit or `_`.
  package var isWordCharacter: Bool {
    if isASCII {
      switch self {
      case "a"..."z", "A"..."Z", "0"..."9", "_": return true
      default: return false
      }
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// A letter of Chinese or Japanese, as opposed to their punctuation and to Korean.
  package var isHanOrKana: Bool {
    // Nearly all Chinese is in this block, which has nothing but letters.
    if (0x4E00...0x9FFF).contains(value) { return true }
    return EastAsianWidth.isWide(self) && !EastAsianWidth.isHangul(self) && isWordCharacter
  }

  /// Unicode's general categories P*, and everything in ASCII that CommonMark counts as punctuation.
  package var isPunctuation: Bool {
    if isASCII {
      switch self {
      case "!"..."/", ":"..."@", "["..."`", "{"..."~": return true
      default: return false
      }
    }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  package var isDigit: Bool { ("0"..."9").contains(self) }

  /// A letter or mark of a script that separates words with spaces.
  var isSpacedLetter: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .nonspacingMark, .spacingMark:
      return !properties.isIdeographic
    default: return false
    }
  }
}
