package import Reading

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
  /// The last year that the plan considers.
  package var horizon: Int?
  package var vision: [Vision] = []
  /// By how much two figures that should be equal may differ, in percentage points: plans round to whole ones.
  package var tolerance: Figure = Self.usualTolerance

  /// Half a percentage point.
  package static let usualTolerance = Figure(digits: 5, decimals: 1)
}

extension PlanProfile {
  /// Stands for one with mistakes, so that all else can still be checked; a site is never made of it.
  static let unread = PlanProfile(
    name: LocalizedText([:]), shortName: LocalizedText([:]), issuer: LocalizedText([:]),
    summary: LocalizedText([:]),
    periods: [])

  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "plan.yml")
    let name = record.required("name") { $0.localized() }
    let issuer = record.required("issuer") { $0.localized() }
    let summary = record.required("summary") { $0.localized() }
    let periods = record.required("periods") { $0.list(Period.init) }
    let shortName = record.optional("short_name") { $0.localized() }
    let documentNumber = record.optional("document_number") { $0.localized() }
    let issued = record.optional("issued") { $0.date() }
    let source = record.optional("source") { $0.reference() }
    let fiscalYear = record.optional("fiscal_year") { FiscalYear($0) }
    let horizon = record.optional("horizon") { $0.year() }
    let vision = record.list("vision", Vision.init)
    let tolerance = record.optional("tolerance", default: Self.usualTolerance) { $0.figure() }
    guard record.close(), let name, let issuer, let summary, let periods else { return nil }
    self.init(
      name: name, shortName: shortName ?? name, issuer: issuer, documentNumber: documentNumber,
      issued: issued, source: source, summary: summary, periods: periods, fiscalYear: fiscalYear,
      horizon: horizon, vision: vision, tolerance: tolerance)
  }
}
