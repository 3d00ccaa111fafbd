/// Indicators that stand together in the plan's table.
package struct IndicatorGroup: Sendable {
  package var id: String
  package var name: LocalizedText
  package var summary: LocalizedText?
  package var indicators: [Indicator]
  package var place: SourcePlace

  package init(
    id: String, name: LocalizedText, summary: LocalizedText? = nil, indicators: [Indicator],
    place: SourcePlace
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.indicators = indicators
    self.place = place
  }
}
