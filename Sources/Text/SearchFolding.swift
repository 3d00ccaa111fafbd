import Foundation

/// Brings a text into the form in which search compares it, so that what readers type finds what pages say: `ＧＤＰ` is `gdp`, `énergie` is
/// `energie`.
///
/// Compatibility forms and case are folded (NFKD, lower case), and marks that people leave out when they type are dropped: accents of
/// European scripts, vowel signs, hamza above a letter and tatweel in Arabic, points in Hebrew. The marks of other scripts stay, since they
/// stand for vowels or distinguish letters, such as か and が. Invisible characters are dropped, and eastern Arabic digits become western
/// ones. Letters that a language uses interchangeably become one: `LetterForms`.
///
/// `fold` in `templates/assets/search.js` does the same; both are tested against the same cases.
package struct SearchFolding {
  /// Runs of characters that need the slow path, folded: a language has few of them.
  private var folded: [String: [Unicode.Scalar]] = [:]
  private let letters: LetterForms

  package init(letters: LetterForms = LetterForms()) {
    self.letters = letters
  }

  package mutating func fold(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.utf8.count)
    var run = ""
    for scalar in text.unicodeScalars {
      guard let simple = Self.simpleFolding(of: scalar) else {
        run.unicodeScalars.append(scalar)
        continue
      }
      if !run.isEmpty {
        append(run, to: &result)
        run = ""
      }
      result.append(letters[simple])
    }
    if !run.isEmpty { append(run, to: &result) }
    return result
  }

  private mutating func append(_ run: String, to result: inout [Unicode.Scalar]) {
    if let known = folded[run] { return result.append(contentsOf: known) }
    let scalars = Self.fold(run: run).map { letters[$0] }
    folded[run] = scalars
    result.append(contentsOf: scalars)
  }

  /// What most characters of a text become, without a look at Unicode's tables; nil for those that need them.
  private static func simpleFolding(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0...0x7F, 0x3001...0x3003, 0x3008...0x3011, 0x3400...0x4DBF, 0x4E00...0x9FFF: scalar
    default: nil
    }
  }

  private static func fold(run: String) -> [Unicode.Scalar] {
    var kept = ""
    for scalar in run.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
    where !isLeftOut(scalar) {
      kept.unicodeScalars.append(scalar)
    }
    return kept.precomposedStringWithCanonicalMapping.unicodeScalars.map { scalar in
      switch scalar.value {
      // Greek has a second small sigma for the ends of words.
      case 0x3C2: "\u{3C3}"
      case 0x660...0x669, 0x6F0...0x6F9: Unicode.Scalar(UInt8(ascii: "0") + UInt8(scalar.value & 0xF))
      default: scalar
      }
    }
  }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670: true
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: true
    case 0xE0100...0xE01EF: true
    default: false
    }
  }
}
