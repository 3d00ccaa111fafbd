/// Something that a plan's own figures say about each other and that rounding does not explain. Editors get a warning, readers a
/// neutral note; nothing is ever corrected.
package struct Finding: Sendable {
  package enum Subject: Sendable {
    /// A yearly change compounds to another sum than the plan states for the same years, in percent.
    case yearlyAgainstCumulative(yearly: Figure, from: Int, to: Int, implied: Double, stated: Figure)
    /// A share of more than 100.
    case shareAboveWhole(year: Int, Figure)
    /// A target's year before the plan's first or after its last.
    case outsideHorizon(year: Int, plan: ClosedRange<Int>)
    /// No value satisfies both.
    case contradiction(year: Int, TargetCondition, TargetCondition)
    /// Indicators that the plan says make up a total come to another sum.
    case partsAgainstTotal(year: Int, sum: Figure, total: Figure)
  }

  package let indicator: String
  package let subject: Subject
  package let place: SourcePlace
  /// Whether the content explains it in a note of its own.
  package let isExplained: Bool
}
