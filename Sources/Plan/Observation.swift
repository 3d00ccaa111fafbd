/// A published figure of one year.
package struct Observation: Sendable {
  package var indicator: Reference
  package var year: Int
  package var value: Figure
  /// Nil for a figure that its source states exactly.
  package var bound: Bound?
  package var kind: Kind
  /// A new name marks a break: a change of definition or scope.
  package var series: String
  package var source: Reference?
  /// The figure is not published before this date.
  package var released: CalendarDate?
  package var flag: Reference?
  package var note: LocalizedText?
  package var place: SourcePlace
  /// The place of its year.
  package var yearPlace: SourcePlace

  package init(
    indicator: Reference, year: Int, value: Figure, bound: Bound? = nil, kind: Kind = .observed,
    series: String = "",
    source: Reference? = nil, released: CalendarDate? = nil, flag: Reference? = nil,
    note: LocalizedText? = nil, place: SourcePlace, yearPlace: SourcePlace? = nil
  ) {
    self.indicator = indicator
    self.year = year
    self.value = value
    self.bound = bound
    self.kind = kind
    self.series = series
    self.source = source
    self.released = released
    self.flag = flag
    self.note = note
    self.place = place
    self.yearPlace = yearPlace ?? place
  }

  package enum Kind: String, Sendable, CaseIterable {
    case observed, preliminary, estimate, forecast
    /// Of part of the year.
    case partial
  }
}

extension Observation.Kind {
  /// Whether a status may be based on it.
  package var isResult: Bool { self == .observed || self == .preliminary }
}
