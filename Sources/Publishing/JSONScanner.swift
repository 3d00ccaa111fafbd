/// Reads JSON (RFC 8259) from front to back, as far as a manifest needs it.
struct JSONScanner {
  struct Slip: Error {}

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func next() throws(Slip) -> UInt8 {
    while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
    guard index < bytes.count else { throw Slip() }
    return bytes[index]
  }

  private mutating func take(_ letter: Unicode.Scalar) throws(Slip) {
    guard try next() == UInt8(ascii: letter) else { throw Slip() }
    index += 1
  }

  private mutating func items(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ item: (inout JSONScanner) throws(Slip) -> Void
  ) throws(Slip) {
    try take(open)
    depth += 1
    guard depth < 32 else { throw Slip() }
    if try next() != UInt8(ascii: close) {
      try item(&self)
      while try next() == UInt8(ascii: ",") {
        index += 1
        try item(&self)
      }
    }
    try take(close)
    depth -= 1
  }

  mutating func object(_ member: (inout JSONScanner, String) throws(Slip) -> Void) throws(Slip) {
    try items("{", "}") { scanner throws(Slip) in
      let key = try scanner.string()
      try scanner.take(":")
      try member(&scanner, key)
    }
  }

  mutating func list(_ item: (inout JSONScanner) throws(Slip) -> Void) throws(Slip) {
    try items("[", "]", item)
  }

  mutating func string() throws(Slip) -> String {
    try take("\"")
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw Slip() }
        return string
      case UInt8(ascii: "\\"):
        guard index < bytes.count else { throw Slip() }
        let escape = bytes[index]
        index += 1
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
        case UInt8(ascii: "u"):
          guard index + 4 <= bytes.count,
            let code = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16),
            let scalar = Unicode.Scalar(code)
          else { throw Slip() }
          text += String(scalar).utf8
          index += 4
        // The others are control characters, which no path contains.
        default: throw Slip()
        }
      case ..<0x20: throw Slip()
      default: text.append(byte)
      }
    }
    throw Slip()
  }

  private mutating func word() throws(Slip) -> String {
    _ = try next()
    let start = index
    while index < bytes.count, ![0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]),
      !",]}:".utf8.contains(bytes[index])
    {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  mutating func integer() throws(Slip) -> Int {
    guard let number = Int(try word()) else { throw Slip() }
    return number
  }

  mutating func boolean() throws(Slip) -> Bool {
    guard let value = Bool(try word()) else { throw Slip() }
    return value
  }

  /// Skips a value that nobody asked for, so that later versions may add some.
  mutating func skip() throws(Slip) {
    switch try next() {
    case UInt8(ascii: "{"): try object { scanner, _ throws(Slip) in try scanner.skip() }
    case UInt8(ascii: "["): try list { scanner throws(Slip) in try scanner.skip() }
    case UInt8(ascii: "\""): _ = try string()
    default: guard try !word().isEmpty else { throw Slip() }
    }
  }

  mutating func end() throws(Slip) {
    do { _ = try next() } catch { return }
    throw Slip()
  }
}
