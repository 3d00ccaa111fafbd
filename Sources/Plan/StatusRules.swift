import Reading

/// The rules that determine a status, in order of precedence.
struct StatusRules {
  let indicator: Indicator
  let path: RequiredPath
  /// After the start, by year; never empty.
  let results: [ObservedValue]
  let latest: ObservedValue
  let expected: Double?
  let pace: Double?
  /// The year in which the question is asked.
  let year: Int

  func status(towards last: PathNode) -> Status {
    let isMet = indicator.meets(latest, last.value)
    if isMet == true { return latest.year < last.year ? .achievedEarly : .achieved }
    // A later figure that fell back does not undo it: the figure of the target's own year is decisive.
    if let settling = results.first(where: { $0.year == last.year }) {
      return verdict(settling, last)
    }
    if latest.year > last.year { return isMet == false ? .missed : inexact(latest) }
    return onTheWay
  }

  /// What the figure of a target's year says about it.
  private func verdict(_ settling: ObservedValue, _ node: PathNode) -> Status {
    indicator.meets(settling, node.value).map { $0 ? .achieved : .missed } ?? inexact(settling)
  }

  private func inexact(_ result: ObservedValue) -> Status {
    .notAssessable(.inexactValue(year: result.year))
  }

  /// The state of a single target, and the figure that shows it.
  ///
  /// The figure of its year settles it for good. If that was not published, a later figure that still falls short shows that it was missed;
  /// a later one that reaches it does not show that it was reached in time.
  func outcome(of node: PathNode, last: PathNode) -> (Status, ObservedValue?) {
    if let settling = results.first(where: { $0.year == node.year }) {
      return (verdict(settling, node), settling)
    }
    if let later = results.first(where: { $0.year > node.year }) {
      switch indicator.meets(later, node.value) {
      case false?: return (.missed, later)
      case true?:
        return node == last ? (status(towards: last), latest) : (.awaitingData(year: node.year), nil)
      case nil: return (inexact(later), later)
      }
    }
    if node.year < year { return (.awaitingData(year: node.year), nil) }
    return (indicator.meets(latest, node.value) == true ? .achievedEarly : onTheWay, latest)
  }

  /// Before the target's year: by the pace, unless a target's year has passed without a figure or the path has hardly left its start yet.
  private var onTheWay: Status {
    if let passed = path.nodes.dropFirst().first(where: { $0.year < year && $0.year > latest.year }) {
      return .awaitingData(year: passed.year)
    }
    guard let expected, abs(expected - path.nodes[0].value.double) >= statedHalfUnit, let pace else {
      return .tooEarly
    }
    let status = StatusThresholds.status(atPace: pace)
    guard let bound = latest.bound else { return status }
    // A bound on the good side shows that the pace is at least this one; any other bound shows nothing.
    let isOnGoodSide = indicator.better == .higher ? bound.isFloor : bound.isCeiling
    return isOnGoodSide && status == .onTrack ? .onTrack : inexact(latest)
  }

  /// Half a unit of the finest decimal that the plan states for this indicator.
  private var statedHalfUnit: Double {
    let levels = indicator.targets.compactMap { $0.condition.level(better: indicator.better) }
    return ([path.nodes[0].value] + levels).map(\.halfUnit).min() ?? 0
  }
}
