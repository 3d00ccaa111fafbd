import Reading
import Text

/// The cells of a roadmap are side by side: each spans neighbouring periods, and no period has two cells in one row.
enum RoadmapCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    let order = Dictionary(keepingFirst: plan.profile.periods.enumerated().map { ($1.id, $0) })
    return plan.fields.flatMap(\.roadmap).flatMap { row in
      var taken: Set<Int> = []
      return row.cells.compactMap { cell -> Diagnostic? in
        let numbers = cell.periods.compactMap { order[$0.value] }.sorted()
        guard numbers.count == cell.periods.count, let first = numbers.first, let last = numbers.last else {
          return nil
        }
        guard last - first == numbers.count - 1 else {
          return Diagnostic(
            .error, .roadmapGap, at: cell.place, "the cell's periods are not neighbours",
            hint: "write a cell for each, or name all periods between them")
        }
        guard taken.isDisjoint(with: numbers) else {
          return Diagnostic(
            .error, .roadmapOverlap, at: cell.place, "another cell of this row has the same period",
            hint: "start a new row")
        }
        taken.formUnion(numbers)
        return nil
      }
    }
  }
}
