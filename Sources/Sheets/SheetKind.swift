/// What a sheet of the workbook has a row for.
package enum SheetKind: String, CaseIterable, Sendable {
  case indicators, targets, observations, commitments, projects, organisations

  /// The columns that together tell its rows apart.
  var identity: [String] {
    switch self {
    case .indicators, .commitments, .organisations: ["id"]
    case .targets: ["indicator", "number"]
    case .observations: ["file", "indicator", "year", "kind", "series"]
    case .projects: ["file", "segment", "id"]
    }
  }
}
