extension TrendLayout {
  /// The vertical rules of breaks and of the horizon.
  var rules: [LineSegment] {
    (chart.breaks + [chart.horizon].compactMap(\.self)).compactMap(segment)
  }

  /// Where a rule stands; nil if its year is not shown.
  func segment(of rule: YearRule) -> LineSegment? {
    guard rule.year.isFinite, rule.year >= x.domain.low, rule.year <= x.domain.high else { return nil }
    let position = x.position(rule.year)
    return LineSegment(Spot(x: position, y: top - 8), Spot(x: position, y: form.bottom))
  }

  /// The places of the crosses of missing years; none where they would touch.
  var gapSpots: [Spot] {
    let width = (x.range.end - x.range.start) / max(1, x.domain.high - x.domain.low)
    guard width >= 10 else { return [] }
    return chart.gaps.filter { Double($0) >= x.domain.low && Double($0) <= x.domain.high }.map {
      Spot(x: x.position(Double($0)), y: form.bottom - 8)
    }
  }
}
