extension Unicode.Scalar {
  /// What no text of a page may contain: C0 except tab and line feed, DEL, C1, and the two noncharacters that XML forbids.
  package var isControl: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// What a terminal would obey and a reader would not see: controls, tabs and line breaks, and marks that change the direction of the text
  /// around them.
  package var isControlOrBidirectional: Bool {
    switch value {
    case 0x09, 0x0A, 0x200E, 0x200F, 0x061C, 0x2028...0x202E, 0x2066...0x2069: true
    default: isControl
    }
  }
}

extension String {
  /// Control characters and direction marks written as `U+202E`, so that whatever shows the text does not obey them.
  package var withControlsShown: String {
    guard unicodeScalars.contains(where: \.isControlOrBidirectional) else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      if scalar.isControlOrBidirectional {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        shown += "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The first character that no page may contain, with its line and column in Unicode scalars.
  package var firstControlCharacter: (scalar: Unicode.Scalar, line: Int, column: Int)? {
    // Most texts have none, and their bytes show that quickly: DEL and C1 begin with 7F or C2, the noncharacters with EF.
    let isSuspicious = utf8.contains {
      ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A) || $0 == 0x7F || $0 == 0xC2 || $0 == 0xEF
    }
    guard isSuspicious else { return nil }
    var (line, column) = (1, 1)
    for scalar in unicodeScalars {
      if scalar.isControl { return (scalar, line, column) }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return nil
  }
}
