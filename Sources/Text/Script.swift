/// A writing system, as far as it distinguishes the languages of a site.
///
/// Source: Unicode 16, `Scripts.txt`, the blocks that hold a script's everyday letters. Kana belongs to Han, with which it is mixed.
package enum Script: Sendable, Hashable {
  case latin, greek, cyrillic, hebrew, arabic, devanagari, thai, hangul, han

  /// The script that a language is written in: the tag's own subtag, or the language's usual one.
  ///
  /// - Parameter tag: BCP 47.
  package init(languageTag tag: String) {
    let subtags = tag.lowercased().split(separator: "-")
    switch subtags.dropFirst().first {
    case "latn": self = .latin
    case "cyrl": self = .cyrillic
    case "arab": self = .arabic
    default:
      switch subtags.first {
      case "zh", "ja", "yue": self = .han
      case "ko": self = .hangul
      case "ar", "fa", "ur", "ps", "ug": self = .arabic
      case "he", "yi": self = .hebrew
      case "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg": self = .cyrillic
      case "el": self = .greek
      case "hi", "mr", "ne": self = .devanagari
      case "th": self = .thai
      default: self = .latin
      }
    }
  }

  /// The first bytes of its letters in UTF-8; none for Latin, which shares them with ASCII and other scripts.
  package var leadBytes: [ClosedRange<UInt8>] {
    switch self {
    case .latin: []
    case .greek: [0xCD...0xCF]
    case .cyrillic: [0xD0...0xD4]
    case .hebrew: [0xD7...0xD7]
    case .arabic: [0xD8...0xDD]
    case .devanagari, .thai: [0xE0...0xE0]
    case .hangul: [0xE1...0xE1, 0xEA...0xED]
    case .han: [0xE3...0xE9, 0xEF...0xF3]
    }
  }

  /// - Returns: nil for anything that is not a letter or mark of these scripts: digits, punctuation, spaces.
  package init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A,
      0xC0...0x24F where scalar.value != 0xD7 && scalar.value != 0xF7,
      0x1E00...0x1EFF:
      self = .latin
    case 0x370...0x3FF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x5D0...0x5EA: self = .hebrew
    case 0x620...0x65F, 0x66E...0x6D3, 0x750...0x77F: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0xE01...0xE5B: self = .thai
    case 0xAC00...0xD7A3, 0x1100...0x11FF: self = .hangul
    case 0x3005, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
    default: return nil
    }
  }
}
