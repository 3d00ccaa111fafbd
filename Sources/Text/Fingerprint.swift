/// A short name for the bytes that were added to it. It tells contents apart; it does not protect against forgery.
///
/// Source: the FNV-1a hash with 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
@usableFromInline
package struct Fingerprint {
  @usableFromInline
  package internal(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable
  package init() {}

  // Inlinable, so that other targets hash bytes without a function call for each.
  @inlinable
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Sixteen digits, as records store it.
  package var hexadecimal: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// As few characters as possible, for file names.
  package static func of(_ content: [UInt8]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(content)
    return String(fingerprint.hash, radix: 36)
  }
}
