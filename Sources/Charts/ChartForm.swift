/// The drawings of a chart. A page carries the wide and the narrow one and shows the one its container has
/// room for, so that text stays at reading size; one picture scaled down would not.
package enum ChartForm: Sendable, CaseIterable {
  /// From 600 units of container upwards.
  case wide
  /// Phones.
  case narrow
  /// One of several small charts side by side.
  case small

  /// The classes of the drawing.
  var style: String {
    switch self {
    case .wide: "ch ch-w"
    case .narrow: "ch ch-n"
    case .small: "ch ch-s"
    }
  }

  /// Keeps the identifiers of the drawings of one chart apart.
  var suffix: String {
    switch self {
    case .wide: "w"
    case .narrow: "n"
    case .small: "s"
    }
  }

  /// The width of the view box.
  package var width: Double { self == .wide ? 720 : 320 }

  /// The height of the view box.
  package var height: Double {
    switch self {
    case .wide: 368
    case .narrow: 284
    case .small: 248
    }
  }

  /// Where the value axis ends and the time axis runs. The room below is for years.
  var top: Double { self == .wide ? 56 : 52 }
  var bottom: Double { height - 34 }
  /// Half a target's mark on the right edge.
  var right: Double { width - 14 }

  /// How many ticks to aim for on the value axis: one to 46–56 units.
  var tickCounts: [Int] { self == .wide ? [5, 4, 6, 3] : [4, 5, 3, 6] }

  // The font sizes of the stylesheet's classes tk, lb and vl.
  var tickSize: Double { self == .wide ? 13 : 12 }
  var labelSize: Double { self == .wide ? 13.5 : 12 }
  var valueSize: Double { self == .wide ? 17 : 14.5 }

  /// The widest a line of a label may be.
  var labelWidth: Double { self == .wide ? 230 : 130 }

  /// The radius of an observation.
  var markRadius: Double { self == .wide ? 4 : 3.6 }
}
