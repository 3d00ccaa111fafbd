import Foundation

/// Turns the bytes of a file that people saved with whatever program they have into text.
package enum TextDecoding {
  /// UTF-8, with or without a byte order mark; else GB18030, which Chinese editions of spreadsheet programs save.
  ///
  /// Line ends become `\n`. The two encodings cannot be confused: GB18030 of any Chinese text is invalid as UTF-8.
  ///
  /// - Returns: nil if the bytes are text in neither encoding, such as UTF-16 or a spreadsheet's own format.
  package static func text(of bytes: [UInt8]) -> String? {
    guard !bytes.contains(0) else { return nil }
    let withoutMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: withoutMark, as: UTF8.self) ?? gb18030(withoutMark) else {
      return nil
    }
    return text.utf8.contains(UInt8(ascii: "\r")) ? text.withUnixLineEnds : text
  }

  private static func gb18030(_ bytes: ArraySlice<UInt8>) -> String? {
    // "UTF-8" to iconv is the C library's own converter; Foundation has no GB18030 on Linux.
    let descriptor = iconv_open("UTF-8", "GB18030")
    guard descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // The longest growth is from two bytes to three.
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

extension String {
  /// `\r\n` and a lone `\r` as `\n`.
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
