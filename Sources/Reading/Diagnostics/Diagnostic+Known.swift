extension Sequence<Diagnostic> {
  /// The errors that an edited plan has and the plan before did not have.
  package func errors(notAmong known: some Sequence<Diagnostic>) -> [Diagnostic] {
    // Lines move, so a mistake is known again by what it says.
    func name(_ mistake: Diagnostic) -> String { "\(mistake.place.path) \(mistake.code) \(mistake.message)" }
    var counts = Dictionary(grouping: known, by: name).mapValues(\.count)
    return filter { mistake in
      guard mistake.severity == .error else { return false }
      guard let count = counts[name(mistake)], count > 0 else { return true }
      counts[name(mistake)] = count - 1
      return false
    }
  }
}
