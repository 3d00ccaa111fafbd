package import Markup

/// Says what a text's links and placements mean. The Markdown module knows no site.
package protocol MarkdownResolver {
  func link(_ destination: String) -> LinkResolution
  /// A directive within a sentence.
  func inlinePlacement(_ directive: Directive) -> PlacementResult
  /// A directive that stands alone in its paragraph.
  func blockPlacement(_ directive: Directive) -> PlacementResult
}

/// Where a link leads.
package enum LinkResolution: Sendable {
  case asIs
  /// To a page in another language with its tag and words that say so; nil for a page in the text's own.
  case to(href: String, hreflang: String? = nil, note: Fragment? = nil)
  case broken(message: String, hint: String)
}

/// What stands in a directive's place.
package enum PlacementResult: Sendable {
  case fragment(Fragment)
  case broken(message: String, hint: String)
}
