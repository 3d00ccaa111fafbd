import Plan

/// The places that a page's text makes and those that it leads to, to be held against the finished pages.
struct NarrativeAnchors: Sendable {
  struct Link: Sendable {
    /// Relative to the page, with a `#`.
    var href: String
    /// As the editor wrote it.
    var destination: String
    var place: SourcePlace
  }

  /// The ids of its headings with their places.
  var headings: [(id: String, place: SourcePlace)]
  var links: [Link]
  /// Where the text begins.
  var place: SourcePlace
}
