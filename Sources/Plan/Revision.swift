/// An adjustment of a target. The old one stays visible.
package struct Revision: Sendable {
  package var indicator: Reference
  package var date: CalendarDate
  package var decision: LocalizedText
  package var reason: LocalizedText?
  package var from: Target
  package var to: Target
  package var place: SourcePlace

  package init(
    indicator: Reference, date: CalendarDate, decision: LocalizedText, reason: LocalizedText? = nil,
    from: Target, to: Target, place: SourcePlace
  ) {
    self.indicator = indicator
    self.date = date
    self.decision = decision
    self.reason = reason
    self.from = from
    self.to = to
    self.place = place
  }
}
