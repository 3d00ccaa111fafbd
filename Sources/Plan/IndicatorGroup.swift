package import Reading

/// Indicators that form a group in the plan's table.
package struct IndicatorGroup: Sendable {
  package var id: String
  package var name: LocalizedText
  package var summary: LocalizedText?
  package var indicators: [Indicator]
  package var place: SourcePlace
}

extension IndicatorGroup {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a group of indicators")
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.localized() }
    let indicators = record.required("indicators") { $0.list { Indicator($0) } }
    let summary = record.optional("summary") { $0.localized() }
    guard record.close(), let id, let name, let indicators else {
      record.leaveOut((indicators ?? []).map(\.id))
      return nil
    }
    self.init(id: id, name: name, summary: summary, indicators: indicators, place: record.place)
  }
}
