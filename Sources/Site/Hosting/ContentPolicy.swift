import Plan

/// What a browser may load and run for a page of a site: the site's own files, what stands in the page for its first view, and pictures
/// from the hosts that the plan names.
///
/// It is in a `meta` element of every page, so that it applies on any host and from a disk.
///
/// Source: Content Security Policy Level 3 (W3C).
struct ContentPolicy: Sendable {
  let text: String

  /// - Parameter kind: that of the page.
  init(_ site: Site, _ first: FirstView, kind: String) {
    let directives: [(String, [String])] = [
      ("default-src", ["'none'"]),
      ("style-src", ["'self'"] + [first.rules(kind: kind)?.source].compactMap(\.self)),
      ("script-src", ["'self'"] + [first.script?.source].compactMap(\.self)),
      ("img-src", ["'self'"] + site.picturesFrom),
      ("font-src", ["'self'"]),
      ("base-uri", ["'none'"]),
      // Only the search form.
      ("form-action", [site.outputs.has(.search) ? "'self'" : "'none'"]),
    ]
    text = directives.map { ([$0] + $1).joined(separator: " ") }.joined(separator: "; ")
  }
}
