import Text

/// Terms stored one after another, each known by its number: hundreds of thousands of them take only a few blocks of memory.
struct TermList: Sendable {
  /// UTF-8.
  fileprivate(set) var bytes: [UInt8] = []
  /// Where each term ends.
  fileprivate(set) var ends: [Int] = []

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }
}

/// A list that knows which terms it has, so that each is in it only once.
struct TermTable {
  private(set) var list = TermList()
  /// Numbers of terms, each at the position given by its hash or the next free one. The number of positions is a power of two.
  private var places: [Int32] = Array(repeating: Self.free, count: 64)

  private static let free: Int32 = -1

  /// - Returns: the number of the term, which is the next one if it is new.
  mutating func number(of term: ArraySlice<Unicode.Scalar>) -> Int {
    let start = list.bytes.count
    for scalar in term {
      if scalar.isASCII { list.bytes.append(UInt8(scalar.value)) } else { list.bytes += scalar.utf8 }
    }
    return numberOfTerm(from: start)
  }

  mutating func number(of term: String) -> Int {
    let start = list.bytes.count
    list.bytes += term.utf8
    return numberOfTerm(from: start)
  }

  mutating func number(of term: ArraySlice<UInt8>) -> Int {
    let start = list.bytes.count
    list.bytes.append(contentsOf: term)
    return numberOfTerm(from: start)
  }

  /// Keeps the bytes after the last term only if they are a new one.
  private mutating func numberOfTerm(from start: Int) -> Int {
    var place = home(of: list.bytes[start...])
    while places[place] != Self.free {
      let number = Int(places[place])
      if list[number] == list.bytes[start...] {
        list.bytes.removeSubrange(start...)
        return number
      }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = Int32(list.count)
    list.ends.append(list.bytes.count)
    if 2 * list.count > places.count { grow() }
    return list.count - 1
  }

  private mutating func grow() {
    places = Array(repeating: Self.free, count: 4 * places.count)
    for number in 0..<list.count {
      var place = home(of: list[number])
      while places[place] != Self.free { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(number)
    }
  }

  /// The first bits of a fingerprint are moved into the last ones, which determine the position.
  private func home(of term: ArraySlice<UInt8>) -> Int {
    var fingerprint = Fingerprint()
    fingerprint.add(term)
    return Int(truncatingIfNeeded: fingerprint.hash ^ fingerprint.hash >> 32) & (places.count - 1)
  }
}
