package import Reading

/// The state of one of an indicator's targets, with what is still needed to reach it.
package struct TargetAssessment: Sendable {
  /// The target's year and level.
  package let node: PathNode
  package let status: Status
  /// The figure that settled it, or the newest one; nil as long as nothing is known.
  package let figure: ObservedValue?
  /// s (v − T) for that figure: how far it is on the good side of the target; negative if it falls short, nil if it is not exact.
  package let margin: Figure?
  /// (v − b)/(T − b) for the newest figure.
  package let shareDone: Double?
  /// (T − v)/(t_T − t): the change per year that is still needed; nil once it is settled or reached or its year has passed.
  package let neededPerYear: Double?
  /// (T/v)^(1/(t_T − t)) − 1, if both have the same sign: the change as a rate.
  package let neededRate: Double?
  /// The change needed per year divided by the change made per year; nil unless both go in the same direction.
  package let effort: Double?

  /// A target about which no figure says anything.
  init(node: PathNode, status: Status) {
    self.node = node
    self.status = status
    (figure, margin) = (nil, nil)
    (shareDone, neededPerYear, neededRate, effort) = (nil, nil, nil, nil)
  }

  init(
    node: PathNode, status: Status, figure: ObservedValue?, in indicator: Indicator, start: PathNode,
    latest: ObservedValue, donePerYear: Double?
  ) {
    self.node = node
    self.status = status
    self.figure = figure
    margin = figure.flatMap {
      guard $0.bound == nil else { return nil }
      return indicator.better == .higher ? $0.value - node.value : node.value - $0.value
    }
    let whole = (node.value - start.value).double
    let isExact = latest.bound == nil
    shareDone = whole == 0 || !isExact ? nil : (latest.value - start.value).double / whole
    let isOpen = node.year > latest.year && status != .awaitingData(year: node.year)
    guard isOpen, isExact, !indicator.meets(latest.value, node.value) else {
      (neededPerYear, neededRate, effort) = (nil, nil, nil)
      return
    }
    let years = Double(node.year - latest.year)
    let needed = (node.value - latest.value).double / years
    neededPerYear = needed
    let ratio = latest.value.isZero ? 0 : node.value.double / latest.value.double
    neededRate = ratio > 0 ? Growth.factor(ratio, over: 1 / years) - 1 : nil
    effort = donePerYear.flatMap { $0 * needed > 0 ? needed / $0 : nil }
  }
}
