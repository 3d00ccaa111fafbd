import Foundation

/// Turns the bytes of a file, which people save with all kinds of programs, into text.
package struct TextDecoding {
  /// Primary subtags of the languages that the texts may be in, such as `zh`; nil while they are not known yet.
  let languages: Set<String>?

  package init(languages: Set<String>?) {
    self.languages = languages
  }

  /// Chinese languages, for which spreadsheet programs save GB18030.
  private static let chinese: Set<String> = ["zh", "cmn", "yue", "wuu", "gan", "hak", "hsn", "nan", "lzh"]

  /// Whether files may be in GB18030: only if the texts may be Chinese, since its bytes are also letters in other encodings.
  var allowsGB18030: Bool { languages.map { !$0.isDisjoint(with: Self.chinese) } ?? true }

  /// UTF-8, with or without a byte order mark; otherwise Chinese in GB18030.
  ///
  /// Line ends become `\n`. No Chinese text in GB18030 is valid UTF-8.
  ///
  /// - Returns: nil if the bytes are neither, such as UTF-16, Windows-1252, Shift-JIS or a spreadsheet's own format.
  package func text(of bytes: [UInt8]) -> String? {
    guard !bytes.contains(0) else { return nil }
    let withoutMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: withoutMark, as: UTF8.self) ?? chinese(withoutMark) else {
      return nil
    }
    return text.utf8.contains(UInt8(ascii: "\r")) ? text.withUnixLineEnds : text
  }

  /// The line and column, in Unicode scalars, of the first byte that is not valid UTF-8; a NUL does not count as valid either.
  static func firstPlaceOutsideUTF8(in bytes: [UInt8]) -> (line: Int, column: Int) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var (line, column) = (1, 1)
    while case .scalarValue(let scalar) = decoder.decode(&iterator), scalar != "\0" {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return (line, column)
  }

  private func chinese(_ bytes: ArraySlice<UInt8>) -> String? {
    guard allowsGB18030, GB18030Census(bytes).isPlausible(besideKorean: languages?.contains("ko") ?? false)
    else { return nil }
    return Self.gb18030(bytes)
  }

  private static func gb18030(_ bytes: ArraySlice<UInt8>) -> String? {
    // To iconv, "UTF-8" is the C library's own converter; Foundation has no GB18030 on Linux.
    let descriptor = iconv_open("UTF-8", "GB18030")
    guard descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // At most, two bytes grow to three.
    var output = [CChar](repeating: 0, count: input.count * 2 + 4)
    var inputLeft = input.count
    var outputLeft = output.count
    let result = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        return iconv(descriptor, &from, &inputLeft, &to, &outputLeft)
      }
    }
    guard result != Int.max, inputLeft == 0 else { return nil }
    let decoded = output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
    return String(validating: decoded, as: UTF8.self)
  }
}

/// The kinds of characters that a text would have if it were GB18030: almost any bytes are valid, but those of other encodings give
/// characters that Chinese texts hardly contain.
private struct GB18030Census {
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

extension String {
  /// Replaces `\r\n` and a lone `\r` by `\n`.
  fileprivate var withUnixLineEnds: String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
        result.append(byte)
      }
      previous = byte
    }
    return String(decoding: result, as: UTF8.self)
  }
}
