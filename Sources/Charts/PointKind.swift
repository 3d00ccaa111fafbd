/// How certain a value is. Each kind has its own shape and stroke, so that it never depends on colour alone.
package enum PointKind: String, Sendable, CaseIterable {
  /// A filled circle on a solid line.
  case observed
  /// A hollow circle on a solid line.
  case preliminary
  /// A hollow square on a dashed line.
  case estimate
  /// A hollow triangle on a dotted line.
  case forecast
  /// A circle filled on one side, on a solid line: it counts only part of the year or of the whole.
  case partial

  /// The dashes of the line that leads to a point of this kind; nil means solid. The caps are round and 2.75 wide, so each dash appears
  /// longer by that much.
  var dashes: String? {
    switch self {
    case .observed, .preliminary, .partial: nil
    case .estimate: "4 7"
    case .forecast: "0.1 5.5"
    }
  }
}
