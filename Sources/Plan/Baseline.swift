/// The value that the plan starts from.
package struct Baseline: Sendable {
  package var year: Int
  package var value: Figure
  package var source: Reference?
  package var flag: Reference?
  package var note: LocalizedText?
  package var place: SourcePlace

  package init(
    year: Int, value: Figure, source: Reference? = nil, flag: Reference? = nil, note: LocalizedText? = nil,
    place: SourcePlace
  ) {
    self.year = year
    self.value = value
    self.source = source
    self.flag = flag
    self.note = note
    self.place = place
  }
}
