/// Gathers the texts of an item: those of its runs, without what tells how they are pronounced.
struct TextGatherer {
  static let longest = 1 << 20

  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var isInPronunciation = false

  var isTooLong: Bool { bytes.count > Self.longest }

  mutating func start(_ name: XMLName) {
    if name == "t" { isInText = !isInPronunciation } else if name == "rPh" { isInPronunciation = true }
  }

  mutating func end(_ name: XMLName) {
    if name == "t" { isInText = false } else if name == "rPh" { isInPronunciation = false }
  }

  mutating func take(_ more: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: more) }
  }

  mutating func finish() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return Self.decoded(bytes)
  }

  /// A text in which `_x000D_` stands for a character.
  static func decoded(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(UnicodeScalar.init).map { String($0) } ?? String(match.0)
    }
  }
}

/// The texts that cells name by their number.
final class StringReceiver: XMLReceiver {
  var strings: [String] = []
  private var gatherer = TextGatherer()
  var refusal: String? {
    gatherer.isTooLong
      ? "a text has more than a million bytes" : strings.count > 5_000_000 ? "it has too many texts" : nil
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) { gatherer.start(name) }

  func end(_ name: XMLName) {
    gatherer.end(name)
    if name == "si" { strings.append(gatherer.finish()) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { gatherer.take(bytes) }
}
