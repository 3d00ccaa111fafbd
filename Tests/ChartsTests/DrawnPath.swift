import Charts
import Testing

/// The strokes of a path as a drawing has them, each through its corners.
enum DrawnPath {
  /// Those of all paths of a class.
  static func strokes(of style: String, in svg: String) -> [[Spot]] {
    svg.matches(of: /<path class="([^"]*)" d="([^"]*)"/).filter { $0.1 == style }.flatMap { strokes($0.2) }
  }

  /// All corners of paths and polylines.
  static func corners(in svg: String) -> [Spot] {
    let drawn = svg.matches(of: /\s(?:d|points)="([^"]*)"/).map { strokes($0.1).flatMap(\.self) }
    // Lines that are written in another way would be left out of all that is checked of them.
    #expect(drawn.count == svg.matches(of: /<(?:path|polyline|polygon)[ >]/).count, "not every line is read")
    #expect(drawn.allSatisfy { !$0.isEmpty }, "a line without corners")
    return drawn.flatMap(\.self)
  }

  /// The places of what is drawn by one coordinate or two, such as texts and circles.
  ///
  /// - Parameter axis: `x` or `y`.
  static func coordinates(_ axis: String, in svg: String) throws -> [Double] {
    try svg.matches(of: try Regex<(Substring, Substring)>("\\sc?\(axis)[12]?=\"([^\"]*)\"")).map {
      try #require(Double($0.output.1))
    }
  }

  /// Reads the commands that charts write: M, m, L, l, H, V, v, z and pairs without one; an arc counts as a line to its end.
  private static func strokes(_ course: Substring) -> [[Spot]] {
    var strokes: [[Spot]] = []
    var here = Spot(x: 0, y: 0)
    for part in course.matches(of: /([MmLlHVvA]?) ?([0-9.-]+)(?:,([0-9.-]+))?(?: 0 0 1 ([0-9.]+),([0-9.]+))?/)
    {
      let numbers = [part.2, part.4 ?? part.3, part.5].compactMap { $0.flatMap { Double($0) } }
      switch part.1 {
      case "l", "m": here = Spot(x: here.x + numbers[0], y: here.y + numbers[1])
      case "H": here.x = numbers[0]
      case "V": here.y = numbers[0]
      case "v": here.y += numbers[0]
      case "A": here = Spot(x: numbers[1], y: numbers[2])
      default: here = Spot(x: numbers[0], y: numbers[1])
      }
      if part.1 == "M" || part.1 == "m" || strokes.isEmpty { strokes.append([]) }
      strokes[strokes.count - 1].append(here)
    }
    return strokes
  }
}
