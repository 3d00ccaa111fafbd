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

  /// Draws it as one `svg` element, hidden from assistive technology, as the figures stand beside it. The better end is
  /// always the right one, so a falling figure runs to the right too. Nothing if baseline or target is no number.
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
        writer.append(Mark.line("ax", Spot(x: 1, y: middle), Spot(x: form.width - 1, y: middle)))
        writer.append(Mark.line("path", spot(baseline), spot(target)))
        if let latest { writer.append(Mark.line("ob", spot(baseline), spot(latest))) }
        if let required {
          let place = spot(required).x
          writer.append(Mark.line("nd", Spot(x: place, y: middle - 9), Spot(x: place, y: middle + 9)))
        }
        writer.append(Mark.target(at: spot(target), half: 6))
        writer.append(Mark.baseline(at: spot(baseline), radius: 4))
        if let latest { writer.append(Mark.point(.observed, at: spot(latest), radius: 4)) }
      }
    }
  }
}
