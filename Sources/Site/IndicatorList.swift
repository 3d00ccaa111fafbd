import Language
import Plan

/// Some of the indicators of one group: a plan with many of them lists them on several pages, so that no page grows with the plan.
struct IndicatorList: Sendable {
  /// The id of its page: that of the group and, from the second list on, a number after a sign that no group's own id can contain.
  let id: String
  /// The group with only the indicators of this list.
  let group: IndicatorGroup
  /// Which of the group's lists it is, from 1, and how many there are.
  let number: Int
  let count: Int

  /// A plan with no more indicators than this has them all in one list.
  static let mostInOne = 150
  /// The most indicators on one list page.
  private static let length = 50

  /// In the order of the plan; empty if one list has them all.
  static func all(of plan: Plan) -> [IndicatorList] {
    guard plan.groups.map(\.indicators.count).reduce(0, +) > mostInOne else { return [] }
    return plan.groups.flatMap { group in
      let starts = Array(stride(from: 0, to: group.indicators.count, by: length))
      return starts.enumerated().map { place, start in
        var part = group
        part.indicators = Array(group.indicators[start..<min(start + length, group.indicators.count)])
        return IndicatorList(
          id: place == 0 ? group.id : "\(group.id)_\(place + 1)", group: part, number: place + 1,
          count: starts.count)
      }
    }
  }

  /// The group's name and, if it has several lists, which of them this is.
  func name(in edition: Edition) -> String {
    let name = edition.words(group.name)
    guard count > 1 else { return name }
    let format = edition.wording.format
    return "\(name) (\(format.number(Figure(number)))/\(format.number(Figure(count))))"
  }
}
