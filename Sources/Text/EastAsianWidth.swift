/// Which characters are East Asian, and which of them fill a whole cell.
///
/// Source: Unicode 16, `EastAsianWidth.txt`, the classes W, F and H without emoji; runs with nothing but unassigned code points between
/// them are joined.
package enum EastAsianWidth {
  private static let eastAsian: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFFDC, 0xFFE0...0xFFE6,
    0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248,
    0x20000...0x3FFFD,
  ]
  private static let halfWidth: ClosedRange<UInt32> = 0xFF61...0xFFDC

  /// Whether it belongs to the East Asian scripts and their marks, of full or half width.
  package static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    return eastAsian.contains { $0.contains(scalar.value) }
  }

  /// Whether it fills a whole cell.
  package static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    isEastAsian(scalar) && !halfWidth.contains(scalar.value)
  }

  /// Korean separates words with spaces, so a line break in it is a space too.
  package static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xFFA0...0xFFDC: true
    default: false
    }
  }

  /// Marks of ambiguous width that Chinese and Japanese set in a full cell: quotation marks, dash, ellipsis, middle dot.
  package static func isAmbiguousMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2014}", "\u{2026}", "\u{B7}": true
    default: false
    }
  }
}
