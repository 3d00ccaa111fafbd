/// The entries that have no page of their own but a place on one, and the id that they have there.
enum EntryAnchor: String, Sendable, CaseIterable {
  case organisation, project, segment, measure, source, milestone

  func id(_ entry: String) -> String { rawValue + "-" + entry }

  /// What an element with this id is an entry of; nil for other elements.
  init?(id: String) {
    guard let entry = Self.allCases.first(where: { id.hasPrefix($0.rawValue + "-") }) else { return nil }
    self = entry
  }
}
