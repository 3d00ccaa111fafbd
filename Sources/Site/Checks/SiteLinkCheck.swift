package import Reading
package import Templates
import Text

/// Links of the plan's own templates and stylesheet lead to files that the site has.
package enum SiteLinkCheck {
  /// - Parameter paths: of all files of the site.
  package static func check(_ links: [SiteLink], _ paths: [String]) -> [Diagnostic] {
    guard !links.isEmpty else { return [] }
    let known = Set(paths)
    return links.filter { !known.contains($0.path) }.map { link in
      Diagnostic(
        .error, .deadLink, at: link.place, "the site has no file \"\(link.path)\"",
        hint: hint(link.path, known))
    }.uniquedAndSorted()
  }

  private static func hint(_ path: String, _ known: Set<String>) -> String {
    if path.hasPrefix(SiteLink.home) {
      return
        "\(SiteLink.home) is the whole address of the front page; write {{base}} and a file's path from the root"
    }
    return NearestWord.to(path, among: known).map { "did you mean \"\($0)\"?" }
      ?? "files of templates/assets/ are in assets/, those of content/media/ in media/, pages in a folder for each language"
  }
}
