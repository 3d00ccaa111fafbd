import CHashing

/// The SHA-256 hash of some bytes.
package struct SHA256Digest: Sendable, Hashable {
  private let words: SIMD8<UInt32>

  package init(of bytes: [UInt8]) {
    var hash = SHA256()
    hash.add(bytes, count: bytes.count)
    self = hash.digest()
  }

  /// - Parameter hex: 64 digits, lower case.
  package init?(hex: String) {
    guard hex.utf8.count == 64 else { return nil }
    var words = SIMD8<UInt32>()
    for (index, byte) in hex.utf8.enumerated() {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      words[index / 8] = words[index / 8] << 4 | UInt32(digit)
    }
    self.words = words
  }

  fileprivate init(_ words: SIMD8<UInt32>) {
    self.words = words
  }

  package var bytes: [UInt8] {
    (0..<8).flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: words[word] >> $0) } }
  }

  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for word in 0..<8 {
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(words[word] >> UInt32(shift) & 15)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Computes SHA-256 for bytes that arrive in pieces.
package struct SHA256 {
  private var hash = milepost_sha256()

  package init() {
    milepost_sha256_begin(&hash)
  }

  package mutating func add(_ bytes: [UInt8], count: Int) {
    milepost_sha256_add(&hash, bytes, count)
  }

  package mutating func digest() -> SHA256Digest {
    milepost_sha256_end(&hash)
    let state = hash.state
    return SHA256Digest(
      SIMD8(state.0, state.1, state.2, state.3, state.4, state.5, state.6, state.7))
  }
}
