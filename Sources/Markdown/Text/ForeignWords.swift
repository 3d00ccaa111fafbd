package import Markup
import Text

/// Marks words in another language of the site by their script, so that screen readers pronounce them and browsers set them in that
/// language: 安谋国际 in an English sentence, `Made in China` in a Chinese one.
///
/// The language of a word is known only if its script is not used by the page's language and is used by exactly one other language of the
/// site. A single Latin word such as GDP belongs to every language.
package struct ForeignWords: Sendable {
  private let own: Script
  private let languages: [Script: Mark]
  private let seeksLatin: Bool
  /// By byte: whether one of these scripts, except Latin, has letters whose UTF-8 begins with it.
  private let isLeadByte: [Bool]

  private struct Mark: Sendable {
    var tag: String
    /// Its direction, where it differs from the page's.
    var direction: String?
  }

  /// - Parameters:
  ///   - language: the page's, as a BCP 47 tag with its direction.
  ///   - others: all languages of the site.
  package init(
    in language: (tag: String, isRightToLeft: Bool), others: [(tag: String, isRightToLeft: Bool)]
  ) {
    own = Script(languageTag: language.tag)
    var marks: [Script: Mark] = [:]
    for other in others {
      let script = Script(languageTag: other.tag)
      guard script != own, marks[script] == nil else { continue }
      let isTurned = other.isRightToLeft != language.isRightToLeft
      marks[script] = Mark(tag: other.tag, direction: isTurned ? other.isRightToLeft ? "rtl" : "ltr" : nil)
    }
    languages = marks
    seeksLatin = marks[.latin] != nil
    var isLeadByte = [Bool](repeating: false, count: 256)
    for byte in marks.keys.flatMap(\.leadBytes).joined() { isLeadByte[Int(byte)] = true }
    self.isLeadByte = isLeadByte
  }

  /// Writes a text with its foreign words in elements of their own.
  package func write(_ text: String, to writer: inout MarkupWriter) {
    guard mayHold(text) else { return writer.text(text) }
    let scalars = Array(text.unicodeScalars)
    var written = 0
    for run in runs(in: scalars) {
      writer.text(Self.string(scalars[written..<run.range.lowerBound]))
      writer.element(
        "span", [.lang(run.mark.tag), run.mark.direction.map { Attribute("dir", $0) }],
        text: Self.string(scalars[run.range]))
      written = run.range.upperBound
    }
    writer.text(Self.string(scalars[written...]))
  }

  /// Saves most texts the closer look: letters of other scripts have first bytes of their own, and Latin words that count have a space
  /// between them.
  private func mayHold(_ text: String) -> Bool {
    guard !languages.isEmpty else { return false }
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if isLeadByte[Int(byte)] { return true }
      if seeksLatin, before.1 == 0x20, byte.mayBeLatin, before.0.mayBeLatin { return true }
      before = (before.1, byte)
    }
    return false
  }

  private func runs(in scalars: [Unicode.Scalar]) -> [(range: Range<Int>, mark: Mark)] {
    var runs: [(range: Range<Int>, mark: Mark)] = []
    var position = 0
    while position < scalars.count {
      guard let script = Script(scalars[position]), let mark = languages[script] else {
        position += 1
        continue
      }
      let end = end(ofRunIn: scalars, from: position, script)
      // Words in any language may be spelt in Latin letters; a sentence is not.
      let isSpoken = script != .latin || scalars[position..<end].contains(" ")
      if isSpoken { runs.append((position..<end, mark)) }
      position = end
    }
    return runs
  }

  /// Digits, marks and spaces belong to the run if it continues after them, but Latin words have no full-width marks and Chinese has no
  /// spaces.
  private func end(ofRunIn scalars: [Unicode.Scalar], from start: Int, _ script: Script) -> Int {
    var end = start + 1
    var position = end
    while position < scalars.count {
      if let other = Script(scalars[position]) {
        guard other == script else { break }
        end = position + 1
      } else if script == .latin
        ? EastAsianWidth.isEastAsian(scalars[position]) : script == .han && scalars[position] == " "
      {
        break
      }
      position += 1
    }
    return end
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter or part of another character.
  fileprivate var mayBeLatin: Bool { self >= 0x80 || (0x61...0x7A).contains(self | 0x20) }
}
