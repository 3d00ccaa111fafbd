/// Where each term stands, as lines of text.
///
/// A line is the term, a tab and its entries: for each the distance to the one before it in base 36, in lower case, then its weight as
/// a letter from A to Z. `光通	3C1A` stands in entry 3 with weight 3 and in entry 4 with weight 1.
struct TermLines {
  /// In the order of their UTF-16 code units, as scripts in browsers compare.
  let terms: [String]
  /// One for each term.
  let lines: [[UInt8]]

  /// - Parameter entries: the weight of each term of an entry.
  init(of entries: [[String: Int]]) {
    var places: [String: Places] = [:]
    for (number, weights) in entries.enumerated() {
      for (term, weight) in weights { places[term, default: Places()].add(number, weight: weight) }
    }
    let ordered = places.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
    terms = ordered.map(\.key)
    lines = ordered.map { term, places in Array(term.utf8) + [UInt8(ascii: "\t")] + places.bytes }
  }

  /// The entries of one term, written as they come.
  private struct Places {
    private(set) var bytes: [UInt8] = []
    private var last = 0

    mutating func add(_ entry: Int, weight: Int) {
      bytes.append(contentsOf: String(entry - last, radix: 36).utf8)
      bytes.append(UInt8(ascii: "A") + UInt8(weight - 1))
      last = entry
    }
  }
}
