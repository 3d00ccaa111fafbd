package import Markup

/// A mark as it stands in the key above a chart, beside its meaning in words.
package enum KeySymbol: Sendable, Hashable {
  /// A value of this kind; `onLine` where the chart joins its values.
  case point(PointKind, onLine: Bool)
  case baseline
  case target
  case replacedTarget
  case path
  /// Where the path should be by now.
  case required
  /// The limit of a target that asks for at least or at most so much.
  case threshold
  /// The side or the band in which a target is reached.
  case zone
  case missing
  /// A break in the series, or the horizon.
  case rule

  /// Draws it as an `svg` element of 30 × 14 units, hidden from assistive technology.
  package func draw() -> Fragment {
    let attributes: [Attribute?] = [
      .class("ch"), Attribute("viewBox", "0 0 \(Int(Self.width)) 14"), Attribute("aria-hidden", "true"),
    ]
    return Fragment { $0.element("svg", attributes) { $0.append(shapes) } }
  }

  /// In units of the drawing.
  static let width = 30.0

  /// What stands inside its `svg` element.
  var shapes: Fragment {
    let centre = Spot(x: 15, y: 7)
    let (left, right) = (Spot(x: 1, y: 7), Spot(x: 29, y: 7))
    return switch self {
    case .point(let kind, let onLine):
      Fragment { writer in
        if onLine { writer.append(Mark.line("ob", left, right, dashes: kind.dashes)) }
        writer.append(Mark.point(kind, at: centre, radius: 4))
      }
    case .baseline: Mark.baseline(at: centre)
    case .target: Mark.target(at: centre, half: 6)
    case .replacedTarget: Mark.target(at: centre, half: 6, struck: true)
    case .path: Mark.line("path", left, right)
    case .required: Mark.line("nd", Spot(x: 15, y: 0), Spot(x: 15, y: 14))
    case .threshold: Mark.line("tg", left, right)
    case .zone: Mark.rectangle("zone", Box(x: 1, y: 1, width: 28, height: 12))
    case .missing: Mark.missing(at: centre)
    case .rule: Mark.line("brk", Spot(x: 15, y: 0), Spot(x: 15, y: 14), dashes: "4 4")
    }
  }
}
