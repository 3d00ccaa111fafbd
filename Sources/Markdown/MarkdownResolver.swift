package import Markup

/// Says what takes the place of a text's links and placements. The Markdown module knows no site.
package protocol MarkdownResolver {
  /// - Parameter destination: in NFC.
  func link(_ destination: String) -> LinkResolution
  /// - Parameter isAlone: whether it has its paragraph to itself.
  /// - Returns: nil for one that means nothing, which a check has reported.
  func placement(_ directive: Directive, isAlone: Bool) -> Fragment?
}

/// Where a link leads.
package enum LinkResolution: Sendable {
  case asIs
  /// To a page in another language with its tag and words that say so; nil for a page in the text's own.
  case to(href: String, hreflang: String? = nil, note: Fragment? = nil)
  /// Its words remain; a check has reported it.
  case nowhere
}
