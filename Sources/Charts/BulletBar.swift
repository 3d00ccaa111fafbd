package import Markup

/// How far a figure has come, in one bar: from the baseline to the latest value, a tick where it should be by now, a diamond where it
/// should end (after Few's bullet graph, without its coloured ranges).
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

  /// Draws it as one `svg` element, hidden from assistive technology because the figures are given beside it. The better end is always on
  /// the right, so a figure that should fall runs to the right too. Empty if the baseline or the target is not a number.
  package func draw(_ form: SmallForm = .cell) -> Fragment {
    guard baseline.isFinite, target.isFinite else { return Fragment() }
    let latest = latest.flatMap { $0.isFinite ? $0 : nil }
    let required = required.flatMap { $0.isFinite ? $0 : nil }
    let values = [baseline, target] + [latest, required].compactMap(\.self)
    let ends = (low: values.min() ?? 0, high: values.max() ?? 0)
    let (start, end) = target < baseline ? (form.width - 7, 7) : (7, form.width - 7)
    let x = Scale(ends.low, ends.high, to: start, end)
    let middle = form.height / 2
    func spot(_ value: Double) -> Spot { Spot(x: x.position(value), y: middle) }

    return Fragment { writer in
      writer.element("svg", form.attributes) { writer in
        writer.line(.zero, Spot(x: 1, y: middle), Spot(x: form.width - 1, y: middle))
        writer.line(.path, spot(baseline), spot(target))
        if let latest { writer.line(.observedLine, spot(baseline), spot(latest)) }
        if let required {
          let place = spot(required).x
          writer.line(.stroke, Spot(x: place, y: middle - 9), Spot(x: place, y: middle + 9))
        }
        Mark.target(at: spot(target), half: 6, to: &writer)
        Mark.baseline(at: spot(baseline), radius: 4, to: &writer)
        if let latest { Mark.point(.observed, at: spot(latest), radius: 4, to: &writer) }
      }
    }
  }
}
