@testable import Plan
import Reading
import Testing

/// A small plan of one indicator with the figures that it is asked about.
struct PlanCase {
  var better = Indicator.Direction.higher
  var kind = Indicator.Kind.level
  var path: TargetPath? = .linear
  var quantity = Unit.Quantity.index
  var baseline: (year: Int, value: String)? = (2010, "100")
  var targets: [(year: Int, value: String)] = [(2020, "200")]
  /// Targets of any form, in place of `targets`.
  var conditions: [(years: [Int], condition: TargetCondition)] = []
  var observations: [(year: Int, value: String)] = []
  var preliminary: [(year: Int, value: String)] = []
  var yearlyChanges: [(year: Int, value: String)] = []
  /// How the sources qualify observations and yearly changes, by year.
  var bounds: [Int: Bound] = [:]
  var asOf = 2016

  static let place = SourcePlace(path: "plan.yml")

  static func figure(_ text: String) throws -> Figure { try #require(Figure(text)) }

  func indicator() throws -> Indicator {
    let levels = try targets.map {
      Target(years: [$0.year], condition: .value(try Self.figure($0.value)), place: Self.place)
    }
    let stated = conditions.map { Target(years: $0.years, condition: $0.condition, place: Self.place) }
    return Indicator(
      id: "i", name: LocalizedText([:]), unit: Located("u", at: Self.place), better: better, kind: kind,
      path: path,
      baseline: try baseline.map {
        Baseline(year: $0.year, value: try Self.figure($0.value), place: Self.place)
      },
      targets: stated.isEmpty ? levels : stated, place: Self.place)
  }

  func assessment() throws -> Assessment {
    Assessment(
      of: try indicator(),
      unit: Unit(id: "u", name: LocalizedText([:]), symbol: [:], quantity: quantity, place: Self.place),
      observations: try qualified(
        Self.observations(observations) + Self.observations(preliminary, .preliminary)),
      yearlyChanges: try qualified(Self.observations(yearlyChanges)), in: asOf)
  }

  private func qualified(_ observations: [Observation]) -> [Observation] {
    observations.map { figure in
      Observation(
        indicator: figure.indicator, year: figure.year, value: figure.value, bound: bounds[figure.year],
        kind: figure.kind, place: figure.place)
    }
  }

  func status() throws -> Status { try assessment().status }

  static func observations(
    _ values: [(year: Int, value: String)], _ kind: Observation.Kind = .observed
  ) throws -> [Observation] {
    try values.map {
      Observation(
        indicator: Located("i", at: place), year: $0.year, value: try figure($0.value), kind: kind,
        place: place)
    }
  }
}

/// A number as a page prints it.
func printed(_ value: Double?, _ decimals: Int) -> String? {
  value.map { Figure(rounding: $0, decimals: decimals).description }
}
