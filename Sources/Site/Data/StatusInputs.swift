import Markup
import Plan
import Reading
import Text

/// A figure from which an indicator's status is computed: baseline, target, value of a yearly path, observation, yearly change.
struct StatusInput {
  /// Its id.
  let indicator: String
  let role: String
  let year: Int
  let value: Figure
  /// The upper end of a range.
  var high: Figure?
  /// The year that a change is counted from.
  var baseYear: Int?
  var bound: Bound?
  var observedAs: Observation.Kind?
  var series = ""

  static var columns: [DataColumn<StatusInput>] {
    [
      .text(.indicator) { $0.indicator }, .text(.role) { $0.role }, .whole(.year) { $0.year },
      .number(.value) { $0.value }, .text(.bound) { $0.bound?.rawValue }, .number(.high) { $0.high },
      .whole(.baseYear) { $0.baseYear },
      .text(.observedAs) { $0.observedAs?.rawValue },
      // A series without a name is a series, too.
      DataColumn(name: .series, isLocalized: false) { input, _ in .text(input.series) },
    ]
  }
}

extension PlanIndex {
  /// Baseline, targets, path, observations, changes.
  func statusInputs(of indicator: Indicator) -> [StatusInput] {
    var (stated, observed): ([StatusInput], [StatusInput]) = ([], [])
    for figure in figures(of: indicator) {
      let (value, years) = (figure.value, figure.years)
      switch figure.kind {
      case .baseline:
        stated += years.map {
          StatusInput(indicator: indicator.id, role: "baseline", year: $0, value: value.figure)
        }
      case .target:
        stated += years.map {
          StatusInput(
            indicator: indicator.id, role: value.name, year: $0, value: value.figure, high: value.upperFigure,
            baseYear: value.baseYear)
        }
      case .observation(let kind):
        observed += years.map {
          StatusInput(
            indicator: indicator.id, role: "observation", year: $0, value: value.figure, bound: figure.bound,
            observedAs: kind, series: figure.series)
        }
      }
    }
    let changes = yearlyChanges(of: indicator).map {
      StatusInput(
        indicator: indicator.id, role: "yearly_change", year: $0.year, value: $0.value, bound: $0.bound,
        observedAs: $0.kind, series: $0.series)
    }
    return stated + path(of: indicator) + observed + changes
  }

  private func path(of indicator: Indicator) -> [StatusInput] {
    guard case .listed(let years) = indicator.path else { return [] }
    return years.sortedByKey.map {
      StatusInput(indicator: indicator.id, role: "path", year: $0.key, value: $0.value)
    }
  }
}
