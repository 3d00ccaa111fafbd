import Reading
import Site

/// What `--timings` prints: one row for each stage.
struct TimingsTable: CustomStringConvertible {
  let stages: [Timings.Stage]
  /// The number of pages in the site, to which the last column refers.
  let pages: Int

  var description: String {
    let rows = stages.map { stage in
      [
        stage.name, Self.rounded(stage.wall / .milliseconds(1)),
        Self.rounded(stage.processor / .milliseconds(1)),
        Self.rounded(stage.processor / .microseconds(1) / Double(max(1, pages))),
      ]
    }
    let table = [["stage", "wall ms", "CPU ms", "µs CPU a page"]] + rows
    let widths = (0..<4).map { column in table.map { $0[column].count }.max() ?? 0 }
    return table.map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let filling = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + filling : filling + cell.0
      }
      return cells.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// To one decimal.
  private static func rounded(_ number: Double) -> String {
    Figure(digits: Int128((number * 10).rounded()), decimals: 1).description
  }
}
