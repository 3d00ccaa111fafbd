package import Reading
private import Text

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
  /// In the order of their file.
  package var events: [Event] = []
  /// Longer texts about indicators, by their ids: how they are measured, what moved them.
  package var narratives: [String: TextDocument] = [:]
  /// Longer texts about fields, by their ids.
  package var fieldNarratives: [String: TextDocument] = [:]
  /// The terms that texts are checked for.
  package var glossary: [GlossaryTerm] = []
  package var media: [MediaFile] = []
  /// The editors' own text for the front page, which replaces the sentences that rules find in the figures.
  package var finding: TextDocument?
  /// The day as of which later content is left out; nil if nothing is.
  package var day: CalendarDate?
  /// What is left out for that; nothing unless the whole site is of that day.
  package var withheld = Withheld()
  /// Two plans with the same version are the same in everything but their Markdown texts; nil if nobody keeps count.
  package var dataVersion: DataVersion?
  /// Every text that the plan's files hold in several languages side by side, in the order of reading.
  package var shortTexts: [ShortText] = []
  /// Entries that are left out because of mistakes in them. References to them are not reported as well.
  package var unreadIDs: Set<String> = []
  /// Indicators of which a figure could not be read: a text that places one may mean that one.
  package var idsOfUnreadFigures: Set<String> = []
  /// What is marked as a draft, whether or not it is left out.
  package var drafts: [Draft] = []
  /// Files and folders that are left out as a whole, by their paths in the content folder: it is unknown what is in them.
  package var unreadFiles: Set<String> = []
  /// Languages that texts of many files are in and that the site does not list.
  package var unlistedLanguages: Set<String> = []
  package var isIncomplete: Bool { !unreadFiles.isEmpty }

  /// Every text in a Markdown file: chapters, pages, reviews, and the narratives of fields and indicators.
  package var texts: [TextDocument] {
    chapters + pages + reviews + [finding].compactMap(\.self)
      + fields.compactMap { fieldNarratives[$0.id] }
      + groups.flatMap(\.indicators).compactMap { narratives[$0.id] }
  }

  /// The texts of one paragraph or more in other files: definitions and notes of indicators.
  package var passages: [TextDocument] {
    indicatorsAndMilestones.flatMap { [$0.definition, $0.note].compactMap(\.self) }
  }

  /// Every indicator of every group, in order, followed by every milestone of every field.
  package var indicatorsAndMilestones: [Indicator] {
    groups.flatMap(\.indicators) + fields.flatMap(\.milestones)
  }
}

extension Plan {
  /// Whether an entry that is not there may be in a file that could not be read.
  ///
  /// - Parameter files: those in which it can be, or the folders of such.
  package func mayHoldMore(in files: String...) -> Bool {
    unreadFiles.contains { unread in
      // The content folder itself has no name here.
      unread.isEmpty || files.contains { unread == $0 || unread.hasPrefix($0 + "/") }
    }
  }

  /// Whether a figure of an indicator that is not there may be one that could not be read, or one under a misspelt name.
  package func mayHaveMoreFigures(of id: String) -> Bool {
    if idsOfUnreadFigures.contains(id) || mayHoldMore(in: "observations") { return true }
    let known = Set(indicatorsAndMilestones.map(\.id))
    return observations.contains { observation in
      !known.contains(observation.indicator.value)
        && NearestWord.to(observation.indicator.value, among: [id]) != nil
    }
  }

  /// Where an entry or a text is marked as a draft and therefore left out; nil if it is not.
  ///
  /// - Parameter id: one that nothing in the plan has.
  package func draft(_ id: String) -> SourcePlace? { drafts.first { $0.ids.contains(id) }?.place }

  /// Figures and revisions of indicators that are left out as drafts.
  mutating func leaveOutFiguresOfDrafts() {
    let ids = Set(drafts.flatMap(\.ids))
    guard !ids.isEmpty else { return }
    let known = Set(indicatorsAndMilestones.map(\.id))
    observations.removeAll { ids.contains($0.indicator.value) && !known.contains($0.indicator.value) }
    revisions.removeAll { ids.contains($0.indicator.value) && !known.contains($0.indicator.value) }
  }

  /// The indicators that no commitment names.
  package var unservedIndicators: [Indicator] {
    let served = Set(measures.flatMap(\.indicators).map(\.value))
    return groups.flatMap(\.indicators).filter { !$0.isContext && !served.contains($0.id) }
  }
}
