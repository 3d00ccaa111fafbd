import Foundation

/// The links of a published site's pages.
package struct SiteLinks {
  /// Every page with a link to nothing, and the link.
  package let dead: [String]
  /// How many links were looked at.
  package let count: Int

  /// - Parameters:
  ///   - folder: that of the site.
  ///   - root: the path of the site on its host, as `address` in `site.yml` gives it.
  package init(of folder: String, root: String = "/") throws {
    let files = Set(try FileManager.default.files(below: folder))
    let pages = try files.filter { $0.hasSuffix(".html") }.map {
      ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8))
    }
    let ids = Dictionary(
      uniqueKeysWithValues: pages.map { page, text in
        (page, Set(text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }))
      })
    var dead: [String] = []
    var count = 0
    for (page, text) in pages {
      for link in text.matches(of: /(?:href|src)="([^"]*)"/).map({ String($0.1) }) {
        // Addresses outside begin with a scheme.
        guard link.firstMatch(of: /^[a-z]+:/) == nil else { continue }
        count += 1
        if !Self.leads(link, from: page, root: root, to: files, ids) { dead.append("\(page): \(link)") }
      }
    }
    self.dead = dead.sorted()
    self.count = count
  }

  private static func leads(
    _ link: String, from page: String, root: String, to files: Set<String>, _ ids: [String: Set<String>]
  ) -> Bool {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let address = parts[0].prefix { $0 != "?" }
    // A host shows this page at any depth, so that it looks for its script in the folders above it too.
    if page == "404.html", address.hasPrefix("../") { return true }
    var folders = page.split(separator: "/").dropLast()
    var names = address.split(separator: "/", omittingEmptySubsequences: false)
    if address.hasPrefix("/") {
      guard address.hasPrefix(root) else { return false }
      folders = []
      names = address.dropFirst(root.count).split(separator: "/", omittingEmptySubsequences: false)
    }
    for name in names {
      if name == ".." {
        // Above the site there is nothing of it.
        guard folders.popLast() != nil else { return false }
      } else if name != "." {
        folders.append(name)
      }
    }
    let target = address.isEmpty ? page : folders.joined(separator: "/").removingPercentEncoding ?? ""
    guard files.contains(target) else { return false }
    guard parts.count > 1, let ids = ids[target] else { return true }
    return ids.contains(parts[1].removingPercentEncoding ?? "")
  }
}
