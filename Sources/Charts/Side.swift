/// The side of its mark on which a label is placed.
package enum Side: Sendable, CaseIterable {
  case northWest, north, northEast, east, southEast, south, southWest, west

  /// -1 is left of the mark, 1 is right of it, 0 is centred on it.
  var horizontal: Double {
    switch self {
    case .northWest, .west, .southWest: -1
    case .north, .south: 0
    case .northEast, .east, .southEast: 1
    }
  }

  /// -1 is above the mark, 1 is below it, 0 is level with it.
  var vertical: Double {
    switch self {
    case .northWest, .north, .northEast: -1
    case .east, .west: 0
    case .southEast, .south, .southWest: 1
    }
  }

  /// All sides: the preferred one first, then around the mark by increasing distance from it.
  package static func from(_ preferred: Side) -> [Side] {
    let all = allCases
    let start = all.firstIndex(of: preferred) ?? 0
    return [0, 1, 7, 2, 6, 3, 5, 4].map { all[(start + $0) % all.count] }
  }
}
