import Foundation
import Text

/// Markup that an input method for Chinese spoiled: full-width forms of the characters that Markdown knows. Every renderer shows them as
/// plain text, so only readers would notice.
enum LineSlips {
  /// - Parameter line: one outside code.
  static func find(in line: ArraySlice<UInt8>) -> [Slip] {
    guard mayHoldSlips(line) else { return [] }
    let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
    let indent = scalars.prefix { $0 == " " || $0 == "\t" }.count
    return (start(of: scalars[indent...]).map { [$0] } ?? []) + links(in: scalars)
      + byteOrderMarks(in: scalars)
  }

  /// Saves most lines the closer look.
  private static func mayHoldSlips(_ line: ArraySlice<UInt8>) -> Bool {
    switch line.first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) ?? 0 {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      // What begins the signs below that are not of ASCII.
      0xC2, 0xE2, 0xE3, 0xEF:
      return true
    default: break
    }
    var before: UInt8 = 0
    return line.contains { byte in
      defer { before = byte }
      return switch (before, byte) {
      // "](", each half in its full width, and the byte order mark.
      case (UInt8(ascii: "]"), 0xEF), (0x91, UInt8(ascii: "(")), (0xBD, UInt8(ascii: "(")), (0xEF, 0xBB): true
      default: false
      }
    }
  }

  // MARK: - What a line begins with

  private static func start(of line: ArraySlice<Unicode.Scalar>) -> Slip? {
    guard let first = line.first else { return nil }
    let next = line.dropFirst().first
    func slip(_ code: MarkdownIssue.Code, _ message: String, _ hint: String) -> Slip {
      Slip(code: code, offset: line.startIndex, message: message, hint: hint)
    }
    switch first {
    case "\u{3000}":
      return slip(
        .indentedLine, "the line is indented by full-width spaces", "remove them: the stylesheet indents")
    case "\u{A0}":
      return slip(.indentedLine, "the line is indented by no-break spaces", "indent by ordinary spaces")
    case "＃":
      return slip(
        .fullWidthMark, "\"＃\" is full-width and does not make a heading",
        "write \"# \" with a half-width # and a space")
    case "｜":
      return slip(.fullWidthMark, "\"｜\" is full-width and does not make a table", "write \"|\"")
    case "＞":
      return slip(.fullWidthMark, "\"＞\" is full-width and does not make a quotation", "write \"> \"")
    case "－", "•", "·", "・", "●":
      return slip(.listMark, "\"\(first)\" does not make a list", "write \"- \"")
    case "#":
      let level = line.prefix { $0 == "#" }.count
      guard level <= 6, line.dropFirst(level).first?.isHanOrKana == true else { return nil }
      return slip(
        .missingSpace, "a heading needs a space after \"#\"",
        "write \"\(String(repeating: "#", count: level)) …\"")
    case "0"..."9", "\u{FF10}"..."\u{FF19}":
      return numberedItem(line)
    case "-" where next?.isHanOrKana == true, "+" where next?.isHanOrKana == true:
      return slip(.missingSpace, "a list item needs a space after \"\(first)\"", "write \"\(first) …\"")
    default:
      return nil
    }
  }

  private static func numberedItem(_ line: ArraySlice<Unicode.Scalar>) -> Slip? {
    let digits = line.prefix { ("0"..."9").contains($0) || ("\u{FF10}"..."\u{FF19}").contains($0) }
    let rest = line.dropFirst(digits.count)
    guard digits.count <= 2, let mark = rest.first,
      "、．".unicodeScalars.contains(mark) || (mark == "." && rest.dropFirst().first?.isHanOrKana == true)
    else { return nil }
    let number = String(String.UnicodeScalarView(digits)).precomposedStringWithCompatibilityMapping
    return Slip(
      code: .listMark, offset: line.startIndex, message: "\"\(number)\(mark)\" does not make a numbered list",
      hint: "write \"\(number). \" with a half-width point and a space")
  }

  // MARK: - Anywhere in a line

  private static func links(in scalars: [Unicode.Scalar]) -> [Slip] {
    scalars.indices.dropLast().compactMap { position in
      let (mark, next) = (scalars[position], scalars[position + 1])
      let isFullWidth = (mark == "]" && next == "（") || ((mark == "】" || mark == "］") && next == "(")
      guard isFullWidth else { return nil }
      let address = scalars[(position + 2)...].prefix { $0.isASCII && $0 != ")" && $0 != " " }
      let end = address.endIndex == scalars.count ? ")" : scalars[address.endIndex]
      guard !address.isEmpty, end == "）" || end == ")" else { return nil }
      return Slip(
        code: .fullWidthLink, offset: position, message: "\"\(mark)\(next)\" does not make a link",
        hint: "write [text](address) with half-width brackets")
    }
  }

  private static func byteOrderMarks(in scalars: [Unicode.Scalar]) -> [Slip] {
    scalars.indices.filter { scalars[$0] == "\u{FEFF}" }.map { position in
      Slip(
        code: .byteOrderMark, offset: position, message: "there is an invisible byte order mark here",
        hint: "remove it; it comes from joining files")
    }
  }
}
