package import Markup

/// Says what replaces a text's links and placements. The Markdown module knows nothing about sites.
package protocol MarkdownResolver {
  /// - Parameter destination: in NFC.
  func link(_ destination: String) -> LinkResolution
  /// - Parameter isAlone: whether it has a paragraph to itself.
  /// - Returns: nil for a placement without a meaning, which a check has reported.
  func placement(_ directive: Directive, isAlone: Bool) -> Fragment?
}

/// Where a link leads.
package enum LinkResolution: Sendable {
  case asIs
  /// To a page in another language, with its tag and words that say so; nil for a page in the text's own language.
  case to(href: String, hreflang: String? = nil, note: Fragment? = nil)
  /// Only its words are kept; a check has reported it.
  case nowhere
}
