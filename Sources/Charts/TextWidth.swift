/// How wide a line of text will be set, without a browser.
///
/// `em` is the estimate: Latin letters have the advances of Arial (and of Helvetica and Liberation Sans, which share them); East Asian wide
/// characters (Unicode, UAX 11) take one em. `room` is what a layout reserves: the faces that systems fall back to are up to a fifth wider,
/// such as DejaVu Sans and Verdana, while Chinese characters have the same width in every face.
package enum TextWidth {
  /// Decides the width of characters that are wide in East Asian faces and narrow in others, such as “≥”.
  package enum Face: Sendable, CaseIterable {
    case latin, eastAsian
  }

  /// The estimated width in em.
  package static func em(_ text: String, bold: Bool = false, face: Face = .latin) -> Double {
    Double(text.unicodeScalars.reduce(0) { $0 + advance(of: $1, bold: bold, face: face) }) / 1000
  }

  /// The space that a line needs in any face, at a font size in units of the drawing: the figures of DejaVu Sans are 1.15 times as wide as
  /// Arial's, its signs 1.2 times, and bold 1.25 times.
  package static func room(_ text: String, size: Double, bold: Bool = false) -> Double {
    let slack = bold ? 1.26 : 1.2
    let thousandths = text.unicodeScalars.reduce(0.0) { sum, scalar in
      let widest = max(
        advance(of: scalar, bold: bold, face: .latin), advance(of: scalar, bold: bold, face: .eastAsian))
      let isWide = advance(of: scalar, bold: false, face: .eastAsian) == 1000
      return sum + (isWide ? 1000 : Double(widest) * slack)
    }
    return thousandths / 1000 * size
  }

  /// In thousandths of an em.
  private static func advance(of scalar: Unicode.Scalar, bold: Bool, face: Face) -> Int {
    let code = Int(scalar.value)
    if code < 0x7f {
      guard code >= 0x20 else { return 0 }
      // The only sign of plain Latin that is much wider in East Asian faces.
      if scalar == "/", face == .eastAsian { return 390 }
      let isArialBold = bold && face == .latin
      let advance = (isArialBold ? boldAdvances : advances)[code - 0x20]
      // In East Asian faces figures get wider with weight; Arial's do not.
      return bold && face == .eastAsian ? advance * 106 / 100 : advance
    }
    // Chinese, Japanese and Korean, which `default` would get as well, but later.
    if (0x2e80..<0xfe00).contains(code) { return 1000 }
    if face == .latin, let narrow = ambiguous(scalar) { return narrow }
    return switch scalar.value {
    case 0x200b...0x200f, 0x2060...0x2064, 0xfe00...0xfe0f, 0xfeff, 0x300...0x36f, 0x64b...0x65f: 0
    case 0x2212: 584
    case 0x2013: 556
    // Latin letters with marks, close to the widths of their base letters.
    case 0xa0...0x24f: scalar.properties.isUppercase ? 700 : 556
    // Greek and Cyrillic.
    case 0x370...0x52f: scalar.properties.isUppercase ? 760 : 620
    // Joined Arabic letters, on average.
    case 0x600...0x6ff: 560
    case 0x2009...0x200a, 0x202f: 250
    // Rare ideographs, emoji and all that is not known here: too much space is a smaller fault than too little.
    default: 1000
    }
  }

  /// The width of a sign of ambiguous width (UAX 11, class A) where it is set in a Latin face; nil for all others.
  private static func ambiguous(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "·": 333
    case "×", "÷", "±": 584
    case "≤", "≥": 549
    case "“", "”": 500
    case "‘", "’": 278
    default: nil
    }
  }

  /// Arial's advances from U+0020 (space) to U+007E (tilde).
  private static let advances = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 262, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The advances of its bold face.
  private static let boldAdvances = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
