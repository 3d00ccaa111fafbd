package import Markup

/// How far a figure has come, in one bar: from the baseline to the latest value, a tick where it should be by
/// now, a diamond where it is to arrive (after Few's bullet graph, without its coloured ranges).
package struct BulletBar: Sendable, Hashable {
  package var baseline: Double
  package var latest: Double?
  /// What the required path gives for the year of the latest value.
  package var required: Double?
  package var target: Double

  package init(baseline: Double, latest: Double?, required: Double? = nil, target: Double) {
    self.baseline = baseline
    self.latest = latest
    self.required = required
    self.target = target
  }

  /// Draws it as one `svg` element of 104 × 30 units, like a sparkline, hidden from assistive technology: the
  /// figures stand beside it. A falling figure runs to the left. Nothing if baseline or target is no number.
  package func draw() -> Fragment {
    guard baseline.isFinite, target.isFinite else { return Fragment() }
    let latest = latest.flatMap { $0.isFinite ? $0 : nil }
    let required = required.flatMap { $0.isFinite ? $0 : nil }
    let values = [baseline, target] + [latest, required].compactMap(\.self)
    let x = Scale(values.min() ?? 0, values.max() ?? 0, to: 7, 97)
    let middle = 15.0
    func spot(_ value: Double) -> Spot { Spot(x: x.position(value), y: middle) }

    return Fragment { writer in
      let attributes: [Attribute?] = [
        .class("ch spark"), Attribute("width", 104), Attribute("height", 30),
        Attribute("viewBox", "0 0 104 30"),
        Attribute("aria-hidden", "true"),
      ]
      writer.element("svg", attributes) { writer in
        writer.append(Mark.line("ax", Spot(x: 1, y: middle), Spot(x: 103, y: middle)))
        writer.append(Mark.line("path", spot(baseline), spot(target)))
        if let latest { writer.append(Mark.line("ob", spot(baseline), spot(latest))) }
        if let required {
          let place = spot(required).x
          writer.append(Mark.line("nd", Spot(x: place, y: 6), Spot(x: place, y: 24)))
        }
        writer.append(Mark.target(at: spot(target), half: 6))
        writer.append(Mark.baseline(at: spot(baseline), radius: 4))
        if let latest { writer.append(Mark.point(.observed, at: spot(latest), radius: 4)) }
      }
    }
  }
}
