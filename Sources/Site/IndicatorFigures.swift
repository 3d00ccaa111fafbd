import Plan

extension Indicator {
  /// Every figure that the plan states for it in its own unit: they share one scale in tables.
  var statedFigures: [Figure] {
    [baseline?.value].compactMap(\.self) + targets.flatMap(\.condition.figures)
  }
}

extension PlanIndex {
  /// The newest figure that counts as a result: observed or preliminary. Forecasts, estimates and part-years never do.
  func latestResult(of indicator: Indicator) -> Observation? {
    observations[indicator.id]?.last { $0.kind.isResult }
  }

  /// Every figure that belongs to an indicator: stated by the plan or observed.
  func allFigures(of indicator: Indicator) -> [Figure] {
    indicator.statedFigures + (observations[indicator.id] ?? []).map(\.value)
  }
}
