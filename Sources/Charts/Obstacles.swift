/// What labels have to keep clear of, found without looking at everything: by the columns of the area that it touches, so that a drawing
/// with twice the marks takes twice the time. What lies outside of the area counts as at its edge.
struct Obstacles: Sendable {
  enum Obstacle {
    /// A mark, a caption or a label.
    case box(Box)
    /// What must not cross a label: a line through a name reads as if it were struck out.
    case line(LineSegment)
    /// What is drawn only where no label is: a label crosses it before it is shortened.
    case rule(LineSegment)
  }

  private static let width = 24.0

  private let left: Double
  private var columns: [[Obstacle]]

  init(area: Box) {
    left = area.minX
    columns = Array(repeating: [], count: 1 + Self.column(area.width, among: 200))
  }

  mutating func add(_ box: Box) { add(.box(box), within: box) }

  mutating func add(_ line: LineSegment) { add(.line(line), within: line.bounds) }

  mutating func add(rule: LineSegment) { add(.rule(rule), within: rule.bounds) }

  private mutating func add(_ obstacle: Obstacle, within bounds: Box) {
    for column in columns(touching: bounds) { columns[column].append(obstacle) }
  }

  /// - Parameter bounds: where it is looked for; nothing outside may meet the condition.
  func contains(near bounds: Box, where condition: (Obstacle) -> Bool) -> Bool {
    for column in columns(touching: bounds) {
      for obstacle in columns[column] where condition(obstacle) { return true }
    }
    return false
  }

  private func columns(touching bounds: Box) -> ClosedRange<Int> {
    let first = Self.column(bounds.minX - left, among: columns.count)
    return first...max(first, Self.column(bounds.maxX - left, among: columns.count))
  }

  private static func column(_ distance: Double, among count: Int) -> Int {
    let number = distance / width
    guard number > 0 else { return 0 }
    return number < Double(count - 1) ? Int(number) : count - 1
  }
}
