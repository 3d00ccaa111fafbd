import Reading

/// The anchors in a page's text and those that it links to, to be compared with the finished pages.
struct NarrativeAnchors: Sendable {
  struct Link: Sendable {
    /// The path of the page that it leads to.
    var path: String
    /// The id on that page.
    var id: String
    /// As the editor wrote it.
    var destination: String
    var place: SourcePlace
  }

  /// The path of the page that shows the text.
  var path: String
  /// The ids of its headings, with their places.
  var headings: [(id: String, place: SourcePlace)]
  var links: [Link]
  /// Where the text begins.
  var place: SourcePlace
}
