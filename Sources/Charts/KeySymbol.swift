package import Markup

/// A mark as the key beside a chart shows it: 30 × 14 units, hidden from assistive technology, as its name stands beside it.
package enum KeySymbol: Sendable, Hashable {
  case observation(PointKind)
  case missing
  case path
  case target
  case baseline

  package func draw() -> Fragment {
    Fragment { writer in
      writer.element(
        "svg", [.class("ch"), Attribute("viewBox", "0 0 30 14"), Attribute("aria-hidden", "true")]
      ) { write(into: &$0) }
    }
  }

  private func write(into writer: inout MarkupWriter) {
    let centre = Spot(x: 15, y: 7)
    switch self {
    case .observation(let kind):
      writer.append(Mark.line("ob", Spot(x: 2, y: 7), Spot(x: 28, y: 7), dashes: kind.dashes))
      writer.append(Mark.point(kind, at: centre, radius: 4))
    case .missing: writer.append(Mark.missing(at: centre))
    case .path: writer.append(Mark.line("path", Spot(x: 1, y: 7), Spot(x: 29, y: 7)))
    case .target: writer.append(Mark.target(at: centre, half: 6))
    case .baseline: writer.append(Mark.baseline(at: centre, radius: 5))
    }
  }
}
