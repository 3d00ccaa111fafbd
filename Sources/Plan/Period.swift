package import Reading

/// A stage of the plan, such as 2015–2020.
package struct Period: Sendable, Hashable {
  package var id: String
  package var from: Int
  package var to: Int
  package var name: LocalizedText
  /// Where it is in plan.yml.
  package var place: SourcePlace?
}

extension Period {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a period")
    let id = record.required("id") { $0.id() }
    let from = record.required("from") { $0.year() }
    let to = record.required("to") { $0.year() }
    let name = record.required("name") { $0.localized() }
    guard record.close(), let id, let from, let to, let name else { return nil }
    guard from < to else {
      record["to"]?.error(.periodOrder, "the period ends in \(to), before it begins in \(from)")
      return nil
    }
    self.init(id: id, from: from, to: to, name: name, place: record.place)
  }
}
