import CHashing
import Hashing
import TestSupport
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  /// From "Descriptions of SHA-256, SHA-384, and SHA-512" and the examples that NIST publishes with FIPS 180-4.
  @Test(
    "gives what NIST's examples say",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func examples(_ text: String, _ hex: String) {
    #expect(SHA256Digest(of: Array(text.utf8)).hex == hex)
    #expect(SHA256Digest(hex: hex)?.hex == hex)
  }

  @Test("gives what plain C gives, with the processor's instructions where it has them")
  func instructions() {
    var random = SeededGenerator(seed: 180)
    for count in 1...20 {
      let bytes = (0..<count * 64).map { _ in UInt8.random(in: 0...255, using: &random) }
      var start = (0..<8).map { _ in UInt32.random(in: 0...UInt32.max, using: &random) }
      var plain = start
      milepost_sha256_blocks(&start, bytes, count)
      milepost_sha256_blocks_plain(&plain, bytes, count)
      #expect(start == plain)
    }
  }

  @Test("gives the same for bytes in pieces of any size")
  func pieces() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let whole = SHA256Digest(of: bytes)
    for size in 1...130 {
      var hash = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        let piece = Array(bytes[start..<min(start + size, bytes.count)])
        hash.add(piece, count: piece.count)
      }
      #expect(hash.digest() == whole)
    }
  }
}
