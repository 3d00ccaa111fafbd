/// A part of a finished page that has an address: the page itself, everything under a heading, or an entry such as an organisation.
struct PageSection: Sendable {
  enum Role: Sendable, Equatable {
    case page
    /// - Parameter level: 2 for the sections of a page.
    case heading(level: Int)
    case entry(EntryAnchor)
  }

  var role: Role
  /// Nil for the page itself.
  var anchor: String?
  var title: String
  /// Blocks and cells are separated by line breaks.
  var text: String
  /// Figures as they are stored, if the page shows them in a different scale.
  var storedFigures: [String]
}
