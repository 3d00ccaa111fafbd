package import Reading

/// Where the plan's document states an indicator.
package struct PlanPlace: Sendable, Hashable {
  package var chapter: Reference
  /// The id of the heading.
  package var section: Reference?
  /// The row of the plan's table, 1-based.
  package var row: Int?
}

extension PlanPlace {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a place in the plan")
    let chapter = record.required("chapter") { $0.reference() }
    let section = record.optional("section") { $0.reference() }
    let row = record.optional("row") { $0.whole() }
    guard record.close(), let chapter else { return nil }
    self.init(chapter: chapter, section: section, row: row)
  }
}
