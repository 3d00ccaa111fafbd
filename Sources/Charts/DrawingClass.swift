import Markup

/// Every class that a drawing's shapes and texts have. The layer `charts` of the stylesheet gives each its colour and stroke; it is
/// the same in every kind of chart, in the key and in the files that stand alone. They are short because a page repeats them.
///
/// Text without a class is that of axes. A shape within a group of observed points is one of them unless it has a class of its own.
package enum DrawingClass: String, Sendable {
  // Ground and axes
  /// The sheet behind a drawing that stands alone.
  case paper
  /// The side or the range in which a target is reached.
  case zone
  /// A line of the grid.
  case grid = "gl"
  /// The line of zero.
  case zero = "ax"
  /// A tick of the time axis, and the foot of a plot whose axis starts elsewhere than at zero.
  case tick = "mt"
  /// A faint rule: a break in the series, the cut of a cropped axis.
  case rule = "brk"

  // What is drawn of the figures
  /// The line through observations.
  case observedLine = "ob"
  /// An observed value, filled.
  case observedPoint = "op"
  /// A value that is preliminary, estimated, forecast or partial: hollow.
  case uncertainPoint = "pv"
  case baseline = "bs"
  /// A target's diamond, and the line of a threshold.
  case target = "tg"
  /// The line required from the baseline to the targets.
  case path
  /// Set down in ink: the stroke through a replaced target, where the path should be by now.
  case stroke = "nd"

  // Texts
  /// The title and subtitle of a drawing that stands alone.
  case title = "ti"
  case subtitle = "su"
  /// A year on the axis that matters.
  case keyYear = "yr"
  /// A label beside a mark, and its figure.
  case label = "lb"
  case value = "vl"
  /// The colours of the observations and of the targets, for text.
  case observedText = "co"
  case targetText = "ct"
  /// From a label to its mark.
  case leader = "ld"
}

extension AttributeWriter {
  /// The `class` of a shape or a text; none where there is none to write.
  mutating func style(
    _ first: DrawingClass?, _ second: DrawingClass? = nil, _ third: DrawingClass? = nil
  ) {
    guard let first = first ?? second ?? third else { return }
    attribute("class") { value in
      value.text(first.rawValue)
      for other in [second, third] where other != nil && other != first {
        value.verbatim(" ")
        value.text(other?.rawValue ?? "")
      }
    }
  }
}
