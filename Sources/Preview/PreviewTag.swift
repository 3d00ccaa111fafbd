/// What the preview puts into a page of the site; without it the page is what `generate` writes.
package enum PreviewTag {
  /// Where the preview's own files are. No file of a site lies in a folder that begins with a dot.
  static let folder = ".milepost-preview"

  /// The tag that watches for another version of the site.
  package static func script(_ version: String) -> String {
    #"<script src="/\#(folder)/preview.js" data-site="\#(version)" defer></script>"#
  }

  /// Lets a page with a policy of its own ask for the next version; the first rule for a kind of source is the one that counts.
  package static let allowance = "connect-src 'self'; "
  private static let policy = #"<meta http-equiv="Content-Security-Policy" content=""#

  /// - Parameter base: the address that the page's links start from, if it is shown at another one.
  static func inserted(into page: [UInt8], _ version: String, base: String? = nil) -> [UInt8] {
    var page = page
    // From the back, so that what is in front keeps its place. A template may leave out the end of its head.
    let end = page.firstRange(of: Array("</head>".utf8))?.lowerBound ?? page.endIndex
    page.insert(contentsOf: Array(script(version).utf8), at: end)
    if let rules = page[..<end].firstRange(of: Array(policy.utf8)) {
      page.insert(contentsOf: Array(allowance.utf8), at: rules.upperBound)
    }
    if let base, let head = page[..<end].firstRange(of: Array("<head>".utf8)) {
      page.insert(contentsOf: Array(#"<base href="\#(base)">"#.utf8), at: head.upperBound)
    }
    return page
  }

  /// The page while no build was good yet.
  static func page(_ version: String) -> [UInt8] {
    Array(
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>milepost serve</title>\(script(version))</head>
      <body><p>There is no site yet: it appears here as soon as the plan has no mistakes.</p></body></html>

      """.utf8)
  }
}
