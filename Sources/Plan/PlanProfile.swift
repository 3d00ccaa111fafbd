/// What the plan is: its names, issuer, dates, periods and vision.
package struct PlanProfile: Sendable {
  package var name: LocalizedText
  package var shortName: LocalizedText
  package var issuer: LocalizedText
  package var documentNumber: LocalizedText?
  package var issued: CalendarDate?
  /// The authoritative document.
  package var source: Reference?
  /// The plan in one sentence.
  package var summary: LocalizedText
  package var periods: [Period]
  /// Nil for calendar years.
  package var fiscalYear: FiscalYear?
  /// The last year that the plan looks at.
  package var horizon: Int?
  package var vision: [Vision]
  /// How far two figures that say the same may lie apart, in percentage points: plans round to whole ones.
  package var tolerance: Figure

  /// Half a percentage point.
  package static let usualTolerance = Figure(digits: 5, decimals: 1)

  package init(
    name: LocalizedText, shortName: LocalizedText, issuer: LocalizedText,
    documentNumber: LocalizedText? = nil, issued: CalendarDate? = nil, source: Reference? = nil,
    summary: LocalizedText, periods: [Period], fiscalYear: FiscalYear? = nil, horizon: Int? = nil,
    vision: [Vision] = [],
    tolerance: Figure = Self.usualTolerance
  ) {
    self.name = name
    self.shortName = shortName
    self.issuer = issuer
    self.documentNumber = documentNumber
    self.issued = issued
    self.source = source
    self.summary = summary
    self.periods = periods
    self.fiscalYear = fiscalYear
    self.horizon = horizon
    self.vision = vision
    self.tolerance = tolerance
  }
}
