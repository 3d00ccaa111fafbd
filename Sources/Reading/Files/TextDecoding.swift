import Foundation

/// Turns the bytes of a file, which people save with all kinds of programs, into text.
package struct TextDecoding {
  /// Primary subtags of the languages that the texts may be in, such as `zh`; nil while they are not known yet.
  let languages: Set<String>?

  package init(languages: Set<String>?) {
    self.languages = languages
  }

  /// The encodings besides UTF-8 in which files may be, going by the languages of the texts: the same bytes are letters in several of them.
  var candidates: [LegacyEncoding] { LegacyEncoding.allCases.filter { $0.mayHold(languages) } }

  /// UTF-8, with or without a byte order mark; otherwise the only encoding of the site's languages in which the bytes make sense, if they
  /// prove that it is the one (``LegacyEncoding/isCertain(of:languages:)``).
  ///
  /// Line ends become `\n`. UTF-8 is tried first, since no text that proves one of those encodings is valid UTF-8.
  ///
  /// - Returns: nil if the bytes are neither, such as UTF-16 or a spreadsheet's own format, and if it is uncertain what they are.
  package func text(of bytes: [UInt8]) -> String? {
    guard !bytes.contains(0) else { return nil }
    let withoutMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: withoutMark, as: UTF8.self) ?? legacy(withoutMark) else {
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

  private func legacy(_ bytes: ArraySlice<UInt8>) -> String? {
    let certain = candidates.filter { $0.isCertain(of: bytes, languages: languages) }
    guard certain.count == 1 else { return nil }
    return Self.text(of: bytes, in: certain[0])
  }

  private static func text(of bytes: ArraySlice<UInt8>, in encoding: LegacyEncoding) -> String? {
    // To iconv, "UTF-8" is the C library's own converter; Foundation has none of these encodings on Linux.
    let descriptor = iconv_open("UTF-8", encoding.nameForIconv)
    guard descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // At most, one byte grows to three.
    var output = [CChar](repeating: 0, count: input.count * 3 + 4)
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
