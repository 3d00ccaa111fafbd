/// Finds what is near a box without looking at everything: shapes by the squares of a grid that they touch, so that a drawing with twice the
/// marks takes twice the time. What lies outside of the area counts as at its edge.
struct BoxGrid<Shape: Sendable>: Sendable {
  private static var side: Double { 24 }

  private let area: Box
  private let columns: Int
  private let rows: Int
  private var squares: [[Shape]]

  init(area: Box) {
    self.area = area
    columns = 1 + Self.square(area.width, among: 200)
    rows = 1 + Self.square(area.height, among: 200)
    squares = Array(repeating: [], count: columns * rows)
  }

  mutating func add(_ shape: Shape, within bounds: Box) {
    let (across, down) = squares(touching: bounds)
    for row in down {
      for column in across { squares[row * columns + column].append(shape) }
    }
  }

  /// - Parameter bounds: what the condition does not hold outside of.
  func contains(near bounds: Box, where condition: (Shape) -> Bool) -> Bool {
    let (across, down) = squares(touching: bounds)
    for row in down {
      for column in across where squares[row * columns + column].contains(where: condition) { return true }
    }
    return false
  }

  private func squares(touching bounds: Box) -> (across: ClosedRange<Int>, down: ClosedRange<Int>) {
    (
      Self.squares(bounds.minX - area.minX, bounds.maxX - area.minX, among: columns),
      Self.squares(bounds.minY - area.minY, bounds.maxY - area.minY, among: rows)
    )
  }

  private static func squares(_ start: Double, _ end: Double, among count: Int) -> ClosedRange<Int> {
    let first = square(start, among: count)
    return first...max(first, square(end, among: count))
  }

  private static func square(_ distance: Double, among count: Int) -> Int {
    let number = distance / side
    guard number > 0 else { return 0 }
    return number < Double(count - 1) ? Int(number) : count - 1
  }
}
