/// A whole plan with everything that the site shows, as typed values. None of it is markup.
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
  /// By id, in the order of their domains.
  package var fields: [Field] = []
  package var chapters: [TextDocument] = []
  package var pages: [TextDocument] = []
  package var reviews: [TextDocument] = []
  package var measures: [Measure] = []
  package var revisions: [Revision] = []
  /// The terms that texts are checked for.
  package var glossary: [GlossaryTerm] = []
  package var media: [MediaFile] = []
  /// The editors' own text for the front page, which replaces the sentences that rules find in the figures.
  package var finding: TextDocument?
  /// The day as of which later content is left out; nil if nothing is.
  package var day: CalendarDate?
  /// Every text that the plan's files hold in several languages side by side, in the order of reading.
  package var shortTexts: [ShortText] = []
  /// Entries that are left out because of mistakes in them. References to them are not reported as well.
  package var unreadIDs: Set<String> = []
  /// Whether a whole file is left out, so that it is unknown what else is missing.
  package var isIncomplete = false

  /// Every text in a Markdown file: chapters, pages, reviews, and the narratives of fields and indicators.
  package var texts: [TextDocument] {
    chapters + pages + reviews + [finding].compactMap(\.self) + fields.map(\.narrative)
      + groups.flatMap(\.indicators).compactMap(\.narrative)
  }

  /// Every indicator of every group, in order, followed by every milestone of every field.
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
