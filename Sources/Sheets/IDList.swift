import Plan
private import Text

/// Names that a drop-down list offers.
enum IDList: String, CaseIterable, Sendable {
  case units, sources, flags, indicators, organisations, chapters, fields, segments
  case indicatorFiles, fieldFiles, observationFiles

  /// What a plan has of them, in its order.
  ///
  /// - Parameter content: the plan's files, whose names are offered too.
  func names(in plan: Plan, _ content: ContentTables) -> [String] {
    switch self {
    case .units: plan.units.map(\.id)
    case .sources: plan.sources.map(\.id)
    case .flags: plan.flags.map(\.id)
    case .indicators: plan.indicatorsAndMilestones.map(\.id)
    case .organisations: plan.organisations.map(\.id)
    case .chapters: plan.chapters.map(\.id)
    case .fields: plan.fields.map(\.id)
    case .segments: plan.fields.flatMap { $0.segments.map(\.id) }.uniqued()
    case .indicatorFiles: content.files(of: .indicators)
    case .fieldFiles: content.files(of: .projects)
    case .observationFiles: content.files(of: .observations)
    }
  }
}
