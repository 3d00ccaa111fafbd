package import Reading

/// A point that the plan states: its baseline or the level of a target.
package struct PathNode: Sendable, Hashable {
  package let year: Int
  package let value: Figure

  package init(year: Int, value: Figure) {
    self.year = year
    self.value = value
  }
}
