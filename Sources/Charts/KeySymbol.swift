package import Markup

/// A mark as it appears in the key above a chart, beside its meaning in words.
package enum KeySymbol: Sendable, Hashable {
  /// A value of this kind; `onLine` where the chart joins its values.
  case point(PointKind, onLine: Bool)
  case baseline
  case target
  /// Where the path should be by now.
  case required

  /// Draws it as an `svg` element of 30 × 14 units, hidden from assistive technology.
  package func draw() -> Fragment {
    let attributes: [Attribute?] = [
      .class("ch"), Attribute("viewBox", "0 0 \(Int(Self.width)) 14"), Attribute("aria-hidden", "true"),
    ]
    return Fragment { $0.element("svg", attributes) { write(to: &$0) } }
  }

  /// In units of the drawing.
  static let width = 30.0

  /// The content of its `svg` element.
  func write(to writer: inout MarkupWriter) {
    let centre = Spot(x: 15, y: 7)
    let (left, right) = (Spot(x: 1, y: 7), Spot(x: 29, y: 7))
    let (top, bottom) = (Spot(x: 15, y: 0), Spot(x: 15, y: 14))
    switch self {
    case .point(let kind, let onLine):
      if onLine { writer.line(.observedLine, left, right, dashes: kind.dashes) }
      Mark.point(kind, at: centre, radius: 4, to: &writer)
    case .baseline: Mark.baseline(at: centre, to: &writer)
    case .target: Mark.target(at: centre, half: 6, to: &writer)
    case .required: writer.line(.stroke, top, bottom)
    }
  }
}
