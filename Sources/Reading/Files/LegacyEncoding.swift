/// An encoding in which programs save files when they are not told to use UTF-8.
///
/// None of them says what it is, and most bytes are letters in several. A file is read in one only if it is certain: a text shown in the wrong
/// letters is worse than an error that says how to save it.
enum LegacyEncoding: String, CaseIterable {
  case gb18030 = "GB18030"
  case big5 = "Big5"
  case shiftJIS = "Shift-JIS"
  case eucKR = "EUC-KR"
  case windows1252 = "Windows-1252"

  /// With the additions that Windows makes, which Excel writes.
  var nameForIconv: String {
    switch self {
    case .gb18030: "GB18030"
    case .big5: "CP950"
    case .shiftJIS: "CP932"
    case .eucKR: "CP949"
    case .windows1252: "CP1252"
    }
  }

  fileprivate static let chinese: Set<String> = [
    "zh", "cmn", "yue", "wuu", "gan", "hak", "hsn", "nan", "lzh",
  ]

  /// Whether a site's texts may be in it.
  ///
  /// - Parameter languages: primary subtags; nil while they are not known, when only GB18030 is looked for.
  func mayHold(_ languages: Set<String>?) -> Bool {
    guard let languages else { return self == .gb18030 }
    return switch self {
    case .gb18030, .big5: !languages.isDisjoint(with: Self.chinese)
    case .shiftJIS: languages.contains("ja")
    case .eucKR: languages.contains("ko")
    case .windows1252: Windows1252Census.mayHold(languages)
    }
  }

  /// Whether the bytes prove that they are in this encoding: in any other, these would be letters that its texts hardly contain.
  func isCertain(of bytes: ArraySlice<UInt8>, languages: Set<String>?) -> Bool {
    switch self {
    case .gb18030: GB18030Census(bytes).isPlausible(besideKorean: languages?.contains("ko") ?? false)
    case .big5: DoubleByteCensus(bytes).isBig5
    case .shiftJIS: DoubleByteCensus(bytes, ofShiftJIS: true).isShiftJIS
    case .eucKR: DoubleByteCensus(bytes).isKorean
    case .windows1252: Windows1252Census.isCertain(of: bytes, languages ?? [])
    }
  }
}

/// The kinds of characters that a text would have if two bytes were one.
private struct DoubleByteCensus {
  private var all = 0
  /// Marks, digits and letters as wide as a Han character.
  private var signs = 0
  /// Hiragana and katakana of which both bytes are above ASCII: an accented letter before an ASCII one is none.
  private var kana = 0
  /// Common characters of Big5.
  private var common = 0
  /// Those of them with an ASCII letter for their second byte: two out of five. No other encoding of this kind has many.
  private var low = 0
  private var hangul = 0
  /// Bytes that stand alone.
  private var lone = 0

  /// - Parameter isShiftJIS: whether the bytes from A1 to DF are letters of their own.
  init(_ bytes: ArraySlice<UInt8>, ofShiftJIS isShiftJIS: Bool = false) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let lead = bytes[index]
      index += 1
      guard lead >= 0x80 else { continue }
      all += 1
      let trail = index < bytes.endIndex ? bytes[index] : 0
      guard trail >= 0x40, trail != 0x7F, !(isShiftJIS && (0xA0...0xDF).contains(lead)) else {
        lone += 1
        continue
      }
      index += 1
      count(lead, trail)
    }
  }

  private mutating func count(_ lead: UInt8, _ trail: UInt8) {
    if (0xA1...0xA3).contains(lead) { signs += 1 }
    if lead == 0x82 && (0x9F...0xF1).contains(trail) || lead == 0x83 && (0x80...0x96).contains(trail) {
      kana += 1
    }
    if (0xA4...0xC6).contains(lead) {
      common += 1
      if trail < 0x80 { low += 1 }
    }
    if (0xB0...0xC8).contains(lead), trail >= 0xA1 { hangul += 1 }
  }

  /// A tenth of any Japanese text is kana; half-width ones, which almost any bytes would be, are rare.
  var isShiftJIS: Bool { kana >= 2 && kana * 10 >= all && lone * 10 <= all }

  /// Six common characters, a quarter of them with a second byte that is ASCII.
  var isBig5: Bool { lone == 0 && common >= 6 && low * 4 >= common && (common + signs) * 10 >= all * 9 }

  /// Twelve syllables and hardly anything else. Of twelve Chinese characters in GB18030, at least one lies outside their range in all but one
  /// text of a thousand, and of Japanese ones in EUC the kana do.
  var isKorean: Bool { lone == 0 && hangul >= 12 && (hangul + signs) * 20 >= all * 19 }
}

/// The letters and signs of a text in Windows-1252, in which western European programs save.
private enum Windows1252Census {
  /// The letters above ASCII of the languages that are written in it, and of words that English borrows.
  private static let letters: [String: String] = [
    "af": "áäéèêëíîïóôöúûüý", "ca": "àèéíïòóúüç", "da": "æøåéèóô", "de": "äöüß", "en": "éèêëàâçïîôûöüñ",
    "es": "áéíóúüñ", "eu": "ñçü", "fi": "äöå", "fr": "àâæçéèêëîïôùûüÿ", "ga": "áéíóú", "gl": "áéíóúïüñ",
    "id": "é", "is": "áðéíóúýþæö", "it": "àèéìíîòóùú", "lb": "äëéüöâôû", "ms": "é", "nb": "æøåéèêóòô",
    "nl": "áéíóúëïöüè", "nn": "æøåéèêóòô", "no": "æøåéèêóòô", "pt": "áâãàçéêíóôõúü", "sv": "åäöéà",
    "sw": "",
  ]

  /// Languages whose letters are not confused with those: two bytes make one, or words of several letters have no ASCII in them.
  private static let others = LegacyEncoding.chinese.union([
    "ja", "ko", "ar", "fa", "ur", "he", "ru", "uk", "be", "bg", "el", "hi", "mr", "ne", "th",
  ])

  /// Of a site in Polish or Turkish, too, the bytes may be another encoding's.
  static func mayHold(_ languages: Set<String>) -> Bool {
    languages.contains { letters[$0] != nil }
      && languages.allSatisfy { letters[$0] != nil || others.contains($0) }
  }

  /// Every byte above ASCII is a letter of the site's languages, one or two in a row beside an ASCII one or one by itself, and no capital behind
  /// a small letter; or a sign at the edge of a word. At least one is a letter within a word.
  static func isCertain(of bytes: ArraySlice<UInt8>, _ languages: Set<String>) -> Bool {
    let small = Set(languages.flatMap { (letters[$0] ?? "").unicodeScalars.map { UInt8($0.value) } })
    let own = small.union(small.filter { $0 >= 0xE0 && $0 != 0xFF && $0 != 0xDF }.map { $0 - 0x20 })
    var hasLetter = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let before = index > bytes.startIndex ? bytes[index - 1] : 0
      guard byte >= 0x80 else {
        index += 1
        continue
      }
      let run = bytes[index...].prefix { $0 >= 0xC0 && $0 != 0xD7 && $0 != 0xF7 }
      let end = max(run.endIndex, index + 1)
      let next = end < bytes.endIndex ? bytes[end] : 0
      let isBesideLetter = isASCIILetter(before) || isASCIILetter(next)
      if !run.isEmpty {
        guard run.count <= (isBesideLetter ? 2 : 1), run.allSatisfy(own.contains),
          isSmall(before) ? run.allSatisfy(isSmall) : true
        else { return false }
        hasLetter = hasLetter || isBesideLetter
      } else if byte == 0x9C || byte == 0x8C {
        // œ, as in œuvre, œil, nœud and œdème.
        guard languages.contains("fr"), "uidUID".utf8.contains(next) else { return false }
      } else if byte != 0x92 {
        // An apostrophe may stand within a word.
        guard signs.contains(byte), !isASCIILetter(before) || !isASCIILetter(next) else { return false }
      }
      index = end
    }
    return hasLetter
  }

  /// € … – — ‘ “ ” „ • « » ¡ ¿ ª º ° § · ² ³ ½ × ± £ and the no-break space.
  private static let signs: Set<UInt8> = [
    0x80, 0x85, 0x96, 0x97, 0x91, 0x93, 0x94, 0x84, 0x95, 0xAB, 0xBB, 0xA1, 0xBF, 0xAA, 0xBA, 0xB0, 0xA7,
    0xB7, 0xB2, 0xB3, 0xBD, 0xD7, 0xB1, 0xA3, 0xA0,
  ]

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isSmall(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || byte >= 0xDF
  }
}
