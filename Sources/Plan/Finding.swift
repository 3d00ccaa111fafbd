package import Reading

/// Something that a plan's own figures say about each other and that rounding does not explain. Editors get a warning, readers a neutral
/// note; nothing is ever corrected.
package struct Finding: Sendable {
  package enum Subject: Sendable {
    /// A yearly change adds up to something else than the plan states for the same years, in percent.
    case yearlyAgainstCumulative(yearly: Figure, from: Int, to: Int, implied: Double, stated: Figure)
    /// A share of more than 100.
    case shareAboveWhole(year: Int, Figure)
    /// A target's year before the plan's first or after its last.
    case outsideHorizon(year: Int, plan: ClosedRange<Int>)
    /// No value satisfies both conditions.
    case contradiction(year: Int, TargetCondition, TargetCondition)
    /// Indicators that, according to the plan, make up a total add up to something else.
    case partsAgainstTotal(year: Int, sum: Figure, total: Figure)
  }

  package let indicator: String
  package let subject: Subject
  package let place: SourcePlace
  /// Whether a note in the content explains it.
  package let isExplained: Bool
}
