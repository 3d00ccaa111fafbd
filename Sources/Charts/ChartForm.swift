/// The drawings of a chart. A page has both the wide and the narrow one and shows whichever its container has room for, so that text stays
/// at reading size; a single picture, scaled down, would not.
package enum ChartForm: Sendable, CaseIterable {
  /// For containers of at least 600 units.
  case wide
  /// For phones.
  case narrow
  /// One of several small charts side by side.
  case small

  /// The classes of the drawing's `svg` element.
  var style: String {
    switch self {
    case .wide: "ch ch-w"
    case .narrow: "ch ch-n"
    case .small: "ch ch-s"
    }
  }

  /// Keeps the ids in the drawings of one chart apart.
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

  /// Where the value axis ends and the time axis runs. The space below is for the years.
  var top: Double { self == .wide ? 56 : 52 }
  var bottom: Double { height - 34 }
  /// Half of a target's mark at the right edge.
  var right: Double { width - 14 }

  /// How many ticks to aim for on the value axis: one every 46–56 units.
  var tickCounts: [Int] { self == .wide ? [5, 4, 6, 3] : [4, 5, 3, 6] }

  /// Whether years without a label have a tick, too.
  var ticksEachYear: Bool { self == .wide }

  // The font sizes that the stylesheet gives the classes tk, lb and vl.
  var tickSize: Double { self == .wide ? 13 : 12 }
  var labelSize: Double { self == .wide ? 13.5 : 12 }
  var valueSize: Double { self == .wide ? 17 : 14.5 }

  /// The largest width of a line of a label.
  var labelWidth: Double { self == .wide ? 230 : 130 }

  /// The radius of an observation.
  var markRadius: Double { self == .wide ? 4 : 3.6 }
}
