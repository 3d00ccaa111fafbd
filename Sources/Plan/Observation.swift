package import Reading

/// A published figure of one year.
///
/// A class, since a plan has many of them and each is in many lists: they cost a list one reference.
package final class Observation: Sendable {
  package let indicator: Reference
  package let year: Int
  package let value: Figure
  /// Nil for a figure that its source states exactly.
  package let bound: Bound?
  package let kind: Kind
  /// A new name marks a break: a change of definition or scope.
  package let series: String
  package let source: Reference?
  /// The figure is not published before this date.
  package let released: CalendarDate?
  package let flag: Reference?
  package let note: LocalizedText?
  package let place: SourcePlace
  /// The place of its year.
  package let yearPlace: SourcePlace
  /// The place of its value.
  package let valuePlace: SourcePlace

  package init(
    indicator: Reference, year: Int, value: Figure, bound: Bound? = nil, kind: Kind = .observed,
    series: String = "",
    source: Reference? = nil, released: CalendarDate? = nil, flag: Reference? = nil,
    note: LocalizedText? = nil, place: SourcePlace, yearPlace: SourcePlace? = nil,
    valuePlace: SourcePlace? = nil
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
    self.valuePlace = valuePlace ?? place
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
