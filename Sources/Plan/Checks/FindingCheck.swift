import Reading

/// Reports to editors what the plan's figures say about each other, unless a note in the content explains it.
enum FindingCheck {
  static func check(_ findings: [Finding]) -> [Diagnostic] {
    findings.filter { !$0.isExplained }.map { finding in
      let (code, message, hint) = words(finding.subject)
      return Diagnostic(.warning, code, at: finding.place, message, hint: hint)
    }
  }

  private static func words(_ subject: Finding.Subject) -> (
    code: Diagnostic.Code, message: String, hint: String
  ) {
    let explain = "if the plan itself says both, keep them and explain it in the target's note"
    switch subject {
    case .yearlyAgainstCumulative(let yearly, let from, let to, let implied, let stated):
      let sum = Figure(rounding: implied, decimals: 1)
      return (
        .yearlyAgainstCumulative, "\(yearly)% a year over \(to - from) years is \(sum)%, not \(stated)%",
        explain
      )
    case .shareAboveWhole(_, let figure):
      return (
        .shareAboveWhole, "the target is \(figure) of 100",
        "a share above 100% is seldom meant; a unit of quantity \"ratio\" has no such limit"
      )
    case .outsideHorizon(let year, let plan):
      return (
        .outsideHorizon,
        "the target's year \(year) is outside the plan's \(plan.lowerBound) to \(plan.upperBound)",
        "correct the year, or \"periods\" and \"horizon\" in plan.yml, or explain it in the target's note"
      )
    case .contradiction(let year, let one, let other):
      return (
        .contradictingTargets, "no value can be both \(one.stored) and \(other.stored) in \(year)", explain
      )
    case .partsAgainstTotal(let year, let sum, let total):
      return (
        .partsAgainstTotal, "the parts add up to \(sum) in \(year), not to \(total)",
        "correct a figure, or explain the difference in the indicator's note"
      )
    }
  }
}
