package import Reading

/// How a target is to be reached, between two of the plan's points.
package enum TargetPath: Sendable, Hashable {
  /// Equal steps: the default for shares and indices.
  case linear
  /// Equal rates: the default for money and counts.
  case geometric
  /// Nothing until the target's year, then all at once.
  case step
  /// Yearly values that the plan lists.
  case listed([Int: Figure])
}

extension TargetPath {
  /// `linear`, `geometric`, `step`, or the yearly values themselves.
  init?(_ value: YAMLValue) {
    guard let values = value.table({ $0.year() }, { $0.figure() }) else {
      guard let path = value.choice(Named.self) else { return nil }
      self = path.path
      return
    }
    self = .listed(Dictionary(values, uniquingKeysWith: { _, last in last }))
  }

  private enum Named: String, CaseIterable {
    case linear, geometric, step

    var path: TargetPath {
      switch self {
      case .linear: .linear
      case .geometric: .geometric
      case .step: .step
      }
    }
  }
}
