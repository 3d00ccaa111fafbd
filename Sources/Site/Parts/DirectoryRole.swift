import Language

/// As what the directory names an organisation.
enum DirectoryRole: String, CaseIterable {
  case enterprise, project
  case investmentTarget = "target"

  init(_ role: PlanIndex.Mention.Role) {
    switch role {
    case .enterprise: self = .enterprise
    case .investmentTarget: self = .investmentTarget
    case .project: self = .project
    }
  }

  var phrase: Phrase {
    switch self {
    case .enterprise: .enterprises
    case .project: .projects
    case .investmentTarget: .investmentTargets
    }
  }
}
