/// A value in a JSON file. Numbers are kept as they are written, so that 5.20 remains 5.20.
package enum JSONValue: Sendable {
  case text(String)
  case number(String)
  case truth(Bool)
  case list([JSONValue])
  /// Pairs in their order.
  case object([(String, JSONValue)])
  case none

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// Over several lines, for people who read and compare it.
  package var indented: String {
    var bytes: [UInt8] = []
    writeIndented(to: &bytes, depth: 0)
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  /// As in a field of a table.
  package var plain: String {
    switch self {
    case .text(let text), .number(let text): return text
    case .none: return ""
    case .truth, .list, .object:
      var bytes: [UInt8] = []
      write(to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.write(quoted: text, to: &bytes)
    case .number(let number): bytes += number.utf8
    case .truth(let isTrue): bytes += (isTrue ? "true" : "false").utf8
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (number, item) in items.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        item.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let pairs):
      bytes.append(UInt8(ascii: "{"))
      for (number, (key, value)) in pairs.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(quoted: key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .none: bytes += "null".utf8
    }
  }

  private func writeIndented(to bytes: inout [UInt8], depth: Int) {
    let line = "\n" + String(repeating: "  ", count: depth + 1)
    switch self {
    case .object(let pairs) where !pairs.isEmpty:
      bytes.append(UInt8(ascii: "{"))
      for (number, (key, value)) in pairs.enumerated() {
        bytes += ((number > 0 ? "," : "") + line).utf8
        Self.write(quoted: key, to: &bytes)
        bytes += ": ".utf8
        value.writeIndented(to: &bytes, depth: depth + 1)
      }
      bytes += (line.dropLast(2) + "}").utf8
    case .list(let items) where items.contains { $0.isObject }:
      bytes.append(UInt8(ascii: "["))
      for (number, item) in items.enumerated() {
        bytes += ((number > 0 ? "," : "") + line).utf8
        item.writeIndented(to: &bytes, depth: depth + 1)
      }
      bytes += (line.dropLast(2) + "]").utf8
    case .object, .list, .text, .number, .truth, .none: write(to: &bytes)
    }
  }

  private var isObject: Bool {
    if case .object = self { true } else { false }
  }

  private static func write(quoted text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard text.utf8.contains(where: isEscaped) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case 0..<0x20: bytes += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
