/// A field of a domain, such as optical communications.
package struct Field: Sendable {
  package var id: String
  package var name: LocalizedText
  package var summary: LocalizedText?
  /// Indicators of the plan that it serves.
  package var indicators: [Reference]
  package var roadmap: [RoadmapRow]
  package var milestones: [Indicator]
  package var segments: [Segment]
  /// The text beside the data; without translations where nobody wrote one.
  package var narrative: TextDocument
  package var place: SourcePlace

  package init(
    id: String, name: LocalizedText, summary: LocalizedText? = nil, indicators: [Reference] = [],
    roadmap: [RoadmapRow] = [], milestones: [Indicator] = [], segments: [Segment] = [],
    narrative: TextDocument, place: SourcePlace
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.indicators = indicators
    self.roadmap = roadmap
    self.milestones = milestones
    self.segments = segments
    self.narrative = narrative
    self.place = place
  }
}
