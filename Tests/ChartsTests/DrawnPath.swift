import Charts

/// The strokes of a path as a drawing has them, each through its corners.
enum DrawnPath {
  /// Those of all paths of a class.
  static func strokes(of style: String, in svg: String) -> [[Spot]] {
    svg.matches(of: /<path class="([^"]*)" d="([^"]*)"/).filter { $0.1 == style }.flatMap { strokes($0.2) }
  }

  /// All corners of paths and polylines.
  static func corners(in svg: String) -> [Spot] {
    svg.matches(of: /\s(?:d|points)="([^"]*)"/).flatMap { strokes($0.1).flatMap(\.self) }
  }

  /// Reads the commands that charts write: M, L, l, H, V, z and pairs without one; an arc counts as a line to its end.
  private static func strokes(_ course: Substring) -> [[Spot]] {
    var strokes: [[Spot]] = []
    var here = Spot(x: 0, y: 0)
    for part in course.matches(of: /([MLlHVA]?) ?([0-9.-]+)(?:,([0-9.-]+))?(?: 0 0 1 ([0-9.]+),([0-9.]+))?/) {
      let numbers = [part.2, part.4 ?? part.3, part.5].compactMap { $0.flatMap { Double($0) } }
      switch part.1 {
      case "l": here = Spot(x: here.x + numbers[0], y: here.y + numbers[1])
      case "H": here.x = numbers[0]
      case "V": here.y = numbers[0]
      case "A": here = Spot(x: numbers[1], y: numbers[2])
      default: here = Spot(x: numbers[0], y: numbers[1])
      }
      if part.1 == "M" || strokes.isEmpty { strokes.append([]) }
      strokes[strokes.count - 1].append(here)
    }
    return strokes
  }
}
