import Reading
import Text

/// Compares a series that a chart shows behind the path with the indicator whose path that is: readers lay the two side by side.
enum SeriesBehindCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    // Few plans have one, and gathering the figures takes time in each of the preview's builds.
    guard plan.indicatorsAndMilestones.contains(where: { $0.behindPath != nil }) else { return [] }
    let indicators = Dictionary(keepingFirst: plan.indicatorsAndMilestones.map { ($0.id, $0) })
    let observations = Dictionary(
      grouping: Observation.current(among: plan.observations), by: \.indicator.value)
    var diagnostics: [Diagnostic] = []
    for indicator in plan.indicatorsAndMilestones {
      guard let behind = indicator.behindPath else { continue }
      func report(_ severity: Diagnostic.Severity, _ message: String, hint: String) {
        diagnostics.append(
          Diagnostic(severity, .seriesBehindPath, at: behind.series.place, message, hint: hint))
      }
      if indicator.targets.isEmpty || indicator.indexBase != nil {
        report(
          .error, "\"\(indicator.id)\" has no path in its unit that a series could be behind",
          hint: "remove \"behind_path\": it is for indicators whose targets are values")
      }
      // A name that is no indicator's is told already.
      guard let series = indicators[behind.series.value] else { continue }
      let fields = plan.fields.filter { $0.milestones.contains { $0.id == indicator.id } }.map(\.id)
      let isBeside =
        series.contextFor.contains { $0.value == indicator.id }
        || series.contextForFields.contains { fields.contains($0.value) }
      if !isBeside {
        report(
          .error, "\"\(series.id)\" is no context indicator of \"\(indicator.id)\"",
          hint: "name it in \"context_for\" of \"\(series.id)\", so that its figures are on the same page")
      }
      if series.unit.value != indicator.unit.value {
        report(
          .error, "\"\(series.id)\" is in \"\(series.unit.value)\", the path in \"\(indicator.unit.value)\"",
          hint: "in one picture both need the same unit")
      }
      if !plan.isIncomplete, indicator.figuresBehindPath(observations[series.id] ?? []).isEmpty {
        report(
          .warning,
          "\"\(series.id)\" has fewer than \(Indicator.fewestBehindPath) results since the baseline, so it is not drawn",
          hint: "add figures or remove \"behind_path\"")
      }
    }
    return diagnostics
  }
}
