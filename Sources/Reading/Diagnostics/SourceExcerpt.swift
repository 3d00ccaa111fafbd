private import Text

/// A line of a file as a terminal can show it, with the column to point at.
package struct SourceExcerpt: Equatable, Sendable {
  /// Without tabs, and without what the terminal would obey.
  package let text: String
  /// How many columns of the terminal stand before the place.
  package let indent: Int

  /// A line of more columns is shown around its place.
  private static let widest = 100
  private static let tabStop = 4
  /// How many scalars before and behind the place are looked at: even a line of a megabyte is shown at once.
  private static let reach = 1000

  /// - Parameter column: 1-based, in Unicode scalars, such as that of a ``SourcePlace``.
  package init(of line: String, column: Int) {
    let scalars = line.unicodeScalars
    let first = max(min(column - 1, scalars.count) - Self.reach, 0)
    let near = scalars.dropFirst(first).prefix(2 * Self.reach)
    let isCutBefore = first > 0
    let isCutBehind = near.endIndex < scalars.endIndex
    var cells: [(text: String, width: Int)] = []
    var width = 0
    for scalar in near {
      let cell = Self.cell(scalar, after: width)
      cells.append(cell)
      width += cell.width
    }
    let place = min(max(column - 1 - first, 0), cells.count)
    var range = 0..<cells.count
    if width > Self.widest || isCutBefore || isCutBehind {
      // Two thirds of what is shown stand before the place: most mistakes are understood from what precedes them.
      let start = Self.index(in: cells, from: place, step: -1, width: Self.widest * 2 / 3)
      range = start..<Self.index(in: cells, from: start, step: 1, width: Self.widest)
    }
    let cutBefore = range.lowerBound > 0 || isCutBefore ? "…" : ""
    text =
      cutBefore + cells[range].map(\.text).joined()
      + (range.upperBound < cells.count || isCutBehind ? "…" : "")
    indent =
      cutBefore.unicodeScalars.count
      + cells[range.lowerBound..<max(place, range.lowerBound)].reduce(0) { $0 + $1.width }
  }

  private static func index(
    in cells: [(text: String, width: Int)], from start: Int, step: Int, width most: Int
  ) -> Int {
    var (index, width) = (start, 0)
    while step > 0 ? index < cells.count : index > 0 {
      width += cells[step > 0 ? index : index - 1].width
      guard width <= most else { break }
      index += step
    }
    return index
  }

  private static func cell(_ scalar: Unicode.Scalar, after column: Int) -> (text: String, width: Int) {
    if scalar == "\t" {
      let width = tabStop - column % tabStop
      return (String(repeating: " ", count: width), width)
    }
    if scalar.isControlOrBidirectional {
      let shown = String(scalar).withControlsShown
      return (shown, shown.unicodeScalars.count)
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return (String(scalar), 0)
    default:
      let isWide = EastAsianWidth.isWide(scalar) || scalar.properties.isEmojiPresentation
      return (String(scalar), isWide ? 2 : 1)
    }
  }
}
