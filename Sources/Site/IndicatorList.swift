import Plan

/// Some of the indicators of one group: a plan with many of them lists them on several pages, so that no page grows with the plan.
struct IndicatorList: Sendable {
  /// The id of its page.
  let id: String
  /// The group with only the indicators of this list.
  let group: IndicatorGroup
  let part: ListPart

  /// A plan with no more indicators than this has them all in one list.
  static let mostInOne = 150
  /// The most indicators on one list page.
  private static let length = 50

  /// In the order of the plan; empty if one list has them all.
  static func all(of plan: Plan) -> [IndicatorList] {
    guard plan.groups.map(\.indicators.count).reduce(0, +) > mostInOne else { return [] }
    return plan.groups.flatMap { group in
      ListPart.split(group.indicators, into: length).map { indicators, part in
        var own = group
        own.indicators = indicators
        return IndicatorList(id: part.id(of: group.id), group: own, part: part)
      }
    }
  }

  func name(in edition: Edition) -> String { part.name(edition.words(group.name), in: edition) }
}
