/// A short name for what a file contains. It tells builds apart and is no protection against forgery.
///
/// Source: the FNV-1a hash with 64 bits, draft-eastlake-fnv.
enum Fingerprint {
  static func of(_ content: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in content {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 36)
  }
}
