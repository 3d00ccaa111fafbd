/// A whole plan with everything that the site shows, as typed values. Nothing in it is markup.
package struct Plan: Sendable {
  package var site: Site
  package var profile: PlanProfile
  package var units: [Unit] = []
  package var flags: [Flag] = []
  package var sources: [Source] = []
  /// In the plan's order.
  package var groups: [IndicatorGroup] = []
  package var observations: [Observation] = []
  package var organisations: [Organisation] = []
  package var domains: [Domain] = []
  /// By id; their order is that of their domains.
  package var fields: [Field] = []
  package var chapters: [TextDocument] = []
  package var pages: [TextDocument] = []
  package var reviews: [TextDocument] = []
  package var measures: [Measure] = []
  package var revisions: [Revision] = []
  /// The terms that texts are held against.
  package var glossary: [GlossaryTerm] = []
  package var media: [MediaFile] = []
  /// The editors' own text for the front page, in place of the sentences that rules find in the figures.
  package var finding: TextDocument?
  /// The day as of which later content is left out; nil for all of it.
  package var day: CalendarDate?
  /// Every text that the plan's files hold in several languages side by side, in the order of reading.
  package var shortTexts: [ShortText] = []
  /// Entries that are left out because of mistakes in them. What names them is no mistake of its own.
  package var unreadIDs: Set<String> = []
  /// Whether a whole file is left out, so that nobody knows what else is missing.
  package var isIncomplete = false

  /// Every text that stands in Markdown files: chapters, pages, reviews, and the narratives of fields and indicators.
  package var texts: [TextDocument] {
    chapters + pages + reviews + [finding].compactMap(\.self) + fields.map(\.narrative)
      + groups.flatMap(\.indicators).compactMap(\.narrative)
  }

  /// Every indicator of every group, in order, and every milestone of every field after them.
  package var indicatorsAndMilestones: [Indicator] {
    groups.flatMap(\.indicators) + fields.flatMap(\.milestones)
  }
}

extension Plan {
  /// The indicators that no commitment names.
  package var unservedIndicators: [Indicator] {
    let served = Set(measures.flatMap(\.indicators).map(\.value))
    return groups.flatMap(\.indicators).filter { !$0.isContext && !served.contains($0.id) }
  }
}
