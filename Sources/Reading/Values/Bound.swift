/// How a source qualifies a figure that it does not give exactly. Such a figure is never shown as exact, and decides only what it proves.
package enum Bound: String, Sendable, CaseIterable {
  /// 超过, 突破: the actual value is above the figure.
  case moreThan = "more_than"
  /// 以上: the figure or above.
  case atLeast = "at_least"
  case lessThan = "less_than"
  /// 以下: the figure or below.
  case atMost = "at_most"
  /// 约, 左右: somewhat more or less, by a margin that the source does not state.
  case about
  /// 近: a little below the figure.
  case nearly

  /// Whether the actual value cannot lie below the figure.
  package var isFloor: Bool { self == .moreThan || self == .atLeast }

  /// Whether the actual value cannot lie above the figure.
  package var isCeiling: Bool { self == .lessThan || self == .atMost || self == .nearly }

  /// The figure as downloads and pages store it: `>16000`, `~26`.
  package func stored(_ figure: Figure) -> String { sign + figure.description }

  private var sign: String {
    switch self {
    case .moreThan: ">"
    case .atLeast: ">="
    case .lessThan: "<"
    case .atMost: "<="
    case .about: "~"
    case .nearly: "<~"
    }
  }
}
