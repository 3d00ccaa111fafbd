package import Reading

/// What the plan wants to have achieved by a year, in words.
package struct Vision: Sendable, Hashable {
  package var year: Int
  package var text: LocalizedText
}

extension Vision {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a vision")
    let year = record.required("year") { $0.year() }
    let text = record.required("text") { $0.localized() }
    guard record.close(), let year, let text else { return nil }
    self.init(year: year, text: text)
  }
}
