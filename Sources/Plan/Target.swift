/// One promise of the plan for one year, or for several under one cell.
package struct Target: Sendable {
  /// Ascending; more than one where the plan's cell spans several.
  package var years: [Int]
  package var condition: TargetCondition
  package var source: Reference?
  package var flag: Reference?
  package var note: LocalizedText?
  /// The plan's own words.
  package var wording: LocalizedText?
  package var place: SourcePlace

  package init(
    years: [Int], condition: TargetCondition, source: Reference? = nil, flag: Reference? = nil,
    note: LocalizedText? = nil, wording: LocalizedText? = nil, place: SourcePlace
  ) {
    self.years = years
    self.condition = condition
    self.source = source
    self.flag = flag
    self.note = note
    self.wording = wording
    self.place = place
  }

  /// The year by which it must hold.
  package var year: Int { years.first ?? 0 }
}
