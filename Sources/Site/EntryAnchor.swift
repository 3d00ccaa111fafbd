/// The entries that have no page of their own but a place on one, and their id there.
enum EntryAnchor: String, Sendable, CaseIterable {
  case organisation, project, segment, measure, source, milestone

  func id(_ entry: String) -> String { rawValue + "-" + entry }

  /// The kind of entry that an element with this id is; nil for other elements.
  init?(id: String) {
    guard let end = id.utf8.firstIndex(of: UInt8(ascii: "-")) else { return nil }
    self.init(rawValue: String(id[..<end]))
  }

  /// Whether this page is where it is looked up; others may show it as well.
  func isAtHome(on page: Page) -> Bool {
    switch self {
    case .organisation, .project, .segment: page == .directory
    case .measure: page == .measures
    case .source: page == .sources
    case .milestone: true
    }
  }
}
