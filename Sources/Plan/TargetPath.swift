/// How a target is meant to be reached, between two of the plan's points.
package enum TargetPath: Sendable, Hashable {
  /// Equal steps: the default for shares and indices.
  case linear
  /// Equal rates: the default for money and counts.
  case geometric
  /// Nothing until the target's year, then all of it.
  case step
  /// Yearly values that the plan lists.
  case listed([Int: Figure])
}
