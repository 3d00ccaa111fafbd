package import Reading

/// A field of a domain, such as optical communications.
package struct Field: Sendable {
  package var id: String
  package var name: LocalizedText
  package var summary: LocalizedText?
  /// The plan's indicators that it contributes to.
  package var indicators: [Reference] = []
  package var roadmap: [RoadmapRow] = []
  package var milestones: [Indicator] = []
  package var segments: [Segment] = []
  /// Other names that readers search for, in any language.
  package var aliases: [String] = []
  package var place: SourcePlace
}

extension Field {
  /// - Parameter id: the name of its file.
  init?(_ value: YAMLValue, id: String) {
    let record = YAMLRecord(value, "a field")
    let name = record.required("name") { $0.localized() }
    let summary = record.optional("summary") { $0.localized() }
    let indicators = record.references("indicators")
    let roadmap = record.list("roadmap", RoadmapRow.init)
    let milestones = record.list("milestones", Indicator.init)
    let segments = record.list("segments", Segment.init)
    let aliases = record.aliases(of: name)
    guard record.close(), let name else {
      record.leaveOut(milestones.map(\.id))
      return nil
    }
    self.init(
      id: id, name: name, summary: summary, indicators: indicators, roadmap: roadmap, milestones: milestones,
      segments: segments, aliases: aliases, place: record.place)
  }
}
