/// Finds what is near a box without looking at everything: shapes by the columns of the area that they touch, so that a drawing with twice
/// the marks takes twice the time. What lies outside of the area counts as at its edge.
struct BoxColumns<Shape: Sendable>: Sendable {
  private static var width: Double { 24 }

  private let area: Box
  private var columns: [[Shape]]

  init(area: Box) {
    self.area = area
    columns = Array(repeating: [], count: 1 + Self.column(area.width, among: 200))
  }

  mutating func add(_ shape: Shape, within bounds: Box) {
    for column in columns(touching: bounds) { columns[column].append(shape) }
  }

  /// - Parameter bounds: what the condition does not hold outside of.
  func contains(near bounds: Box, where condition: (Shape) -> Bool) -> Bool {
    for column in columns(touching: bounds) where columns[column].contains(where: condition) { return true }
    return false
  }

  private func columns(touching bounds: Box) -> ClosedRange<Int> {
    let first = Self.column(bounds.minX - area.minX, among: columns.count)
    return first...max(first, Self.column(bounds.maxX - area.minX, among: columns.count))
  }

  private static func column(_ distance: Double, among count: Int) -> Int {
    let number = distance / width
    guard number > 0 else { return 0 }
    return number < Double(count - 1) ? Int(number) : count - 1
  }
}
