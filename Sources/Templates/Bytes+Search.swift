extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where the first of the places begins at which other bytes stand, from an index on; nil if there is none.
  func start(of other: [UInt8], from start: Int) -> Int? {
    guard let first = other.first, start <= endIndex - other.count else { return nil }
    return (start...(endIndex - other.count)).first {
      self[$0] == first && self[$0..<($0 + other.count)].elementsEqual(other)
    }
  }
}
