import Markup

/// Every class that a drawing's shapes and texts have. The `charts` layer of the stylesheet gives each its colour and stroke, which are the
/// same in every kind of chart, in the key and in the files of single charts. The names are short because pages repeat them so often.
///
/// Text without a class belongs to an axis. A shape in a group of observed points is an observed point unless it has a class of its own.
package enum DrawingClass: String, Sendable {
  // Ground and axes
  /// The sheet behind a drawing that is used without a page.
  case paper
  /// The side or the range where a target counts as reached.
  case zone
  /// A grid line.
  case grid = "gl"
  /// The zero line.
  case zero = "ax"
  /// A tick of the time axis, and the foot of a plot whose axis does not start at zero.
  case tick = "mt"
  /// A faint rule: a break in the series, or the cut of a cropped axis.
  case rule = "brk"

  // What is drawn of the figures
  /// The line through observations.
  case observedLine = "ob"
  /// An observed value, filled.
  case observedPoint = "op"
  /// A value that is preliminary, estimated, forecast or partial: hollow.
  case uncertainPoint = "pv"
  /// The line and the values of the series behind the chart's own.
  case backgroundLine = "bg"
  case backgroundPoint = "bp"
  case baseline = "bs"
  /// A target's diamond, and the line of a threshold.
  case target = "tg"
  /// The line required from the baseline to the targets.
  case path
  /// In ink colour: the stroke through a replaced target, and where the path should be by now.
  case stroke = "nd"

  // Texts
  /// The title and subtitle of a drawing that is used without a page.
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
  /// Leads from a label to its mark.
  case leader = "ld"
}

extension AttributeWriter {
  /// The `class` attribute of a shape or text; none where there is none to write.
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
