/// Where each term occurs, as lines of text.
///
/// A line consists of the term, a tab and its entries: for each, the distance to the one before it in base 36, in lower case, followed by
/// its weight as a letter from A to Z. `光通  3C1A` occurs in entry 3 with weight 3 and in entry 4 with weight 1.
package struct TermLines {
  private var table = TermTable()
  /// By the number of the term.
  private var places: [Places] = []

  package init() {}

  /// The terms of an entry's text, each once.
  package mutating func add(_ entry: Int, _ terms: WeightedTerms) {
    for (number, weight) in terms.weights.enumerated() {
      add(entry, table.number(of: terms.terms[number]), weight: Int(weight))
    }
  }

  /// A term of one of the entry's names, which weighs as much as its best place in the entry.
  ///
  /// - Parameters:
  ///   - entry: the same as the last one's or a later one.
  ///   - isSpelled: whether pages contain the term as it is.
  package mutating func add(_ entry: Int, _ term: String, weight: Int, isSpelled: Bool = true) {
    add(entry, table.number(of: term), weight: weight, isSpelled: isSpelled)
  }

  private mutating func add(_ entry: Int, _ number: Int, weight: Int, isSpelled: Bool = true) {
    if number == places.count { places.append(Places()) }
    places[number].add(entry, weight: weight)
    if isSpelled { places[number].isSpelled = true }
  }

  /// The terms that pages contain as they are, in no particular order.
  package var vocabulary: [String] {
    places.indices.filter { places[$0].isSpelled }.map { String(decoding: table.list[$0], as: UTF8.self) }
  }

  /// In the order of their UTF-16 code units, by which scripts in browsers compare, with the line of each.
  package var lines: [(term: ArraySlice<UInt8>, line: [UInt8])] {
    places.indices.sorted { Self.precedes(table.list[$0], table.list[$1]) }.map { number in
      let term = table.list[number]
      return (term, Array(term) + [UInt8(ascii: "\t")] + places[number].line)
    }
  }

  /// UTF-8 is in the order of code points; UTF-16 has characters of four bytes, as surrogates, before U+E000, which begins with EE.
  private static func precedes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    for (left, right) in zip(left, right) where left != right {
      let isSurrogate = (left >= 0xF0, right >= 0xF0)
      if isSurrogate.0 != isSurrogate.1 { return isSurrogate.0 ? right >= 0xEE : left < 0xEE }
      return left < right
    }
    return left.count < right.count
  }

  /// The entries of one term, written as they come.
  private struct Places {
    private var bytes: [UInt8] = []
    /// Still to be written, since another of its names may weigh more.
    private var last = (entry: 0, weight: 0)
    private var written = 0
    var isSpelled = false

    mutating func add(_ entry: Int, weight: Int) {
      if last.weight > 0, entry == last.entry { return last.weight = max(last.weight, weight) }
      writeLast()
      last = (entry, weight)
    }

    private mutating func writeLast() {
      guard last.weight > 0 else { return }
      append(digitsOf: last.entry - written)
      bytes.append(UInt8(ascii: "A") + UInt8(last.weight - 1))
      written = last.entry
    }

    /// In base 36.
    private mutating func append(digitsOf number: Int) {
      if number >= 36 { append(digitsOf: number / 36) }
      let digit = UInt8(number % 36)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }

    var line: [UInt8] {
      var places = self
      places.writeLast()
      return places.bytes
    }
  }
}
