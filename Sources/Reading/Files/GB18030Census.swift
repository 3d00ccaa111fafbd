/// The kinds of characters that a text would have if it were GB18030: almost any bytes are valid, but those of other encodings give
/// characters that Chinese texts hardly contain.
struct GB18030Census {
  /// Chinese and full-width punctuation, digits and letters.
  private var signs = 0
  /// Han of the first level of GB 2312, sorted by sound: 3,755 characters that make up 99% of any text.
  private var common = 0
  /// Those of them whose sound begins with S to Z: two out of five. Hangul in EUC-KR uses only the other bytes.
  private var late = 0
  /// Han of the second level, as in names.
  private var uncommon = 0
  /// Everything else: rare and traditional Han, other scripts, four bytes.
  private var rare = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      let trail = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      count(lead, trail)
      // The second of four bytes is a digit.
      index += (0x30...0x39).contains(trail) ? 4 : 2
    }
  }

  private mutating func count(_ lead: UInt8, _ trail: UInt8) {
    switch lead {
    case _ where trail < 0xA1: rare += 1
    case 0xA1...0xA3: signs += 1
    case 0xB0...0xD7:
      common += 1
      if lead >= 0xC9 { late += 1 }
    case 0xD8...0xF7: uncommon += 1
    default: rare += 1
    }
  }

  /// - Parameter besideKorean: whether the text may also be Korean, in which case it has to prove that it is not.
  func isPlausible(besideKorean: Bool) -> Bool {
    let all = signs + common + uncommon + rare
    guard common > 0 || (signs > 0 && uncommon + rare == 0) else { return false }
    guard rare * 10 <= all, uncommon * 4 <= all else { return false }
    // Twelve characters without any of them: less than one Chinese text in a thousand.
    return late > 0 || (common < 12 && !besideKorean)
  }
}
