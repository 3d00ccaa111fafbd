import Foundation
import Plan
import Site
import Text

/// What readers would find changed between an earlier output folder and a new site, page by page.
struct SiteComparison {
  struct PageChange: Sendable {
    var path: String
    var removed: [String]
    var added: [String]
  }

  private(set) var newPages: [String] = []
  private(set) var removedPages: [String] = []
  private(set) var changes: [PageChange] = []

  /// - Parameters:
  ///   - folder: what an earlier run wrote.
  ///   - paths: the files of the new site, sorted.
  ///   - contents: returns the bytes of one of them.
  init(old folder: String, paths: [String], _ contents: (String) throws -> [UInt8]) rethrows {
    let pages = paths.filter { $0.hasSuffix(".html") }
    let old = Set(ContentFolder(root: folder).files(below: "", DiagnosticCollector()))
    for page in pages {
      guard let before = FileManager.default.contents(atPath: folder + "/" + page) else {
        newPages.append(page)
        continue
      }
      let change = Self.change(
        from: VisibleText.lines(of: Array(before)), to: VisibleText.lines(of: try contents(page)))
      guard !change.removed.isEmpty || !change.added.isEmpty else { continue }
      changes.append(PageChange(path: page, removed: change.removed, added: change.added))
    }
    let new = Set(pages)
    removedPages = old.filter { $0.hasSuffix(".html") && !new.contains($0) }.sorted()
  }

  private static func change(from old: [String], to new: [String]) -> (removed: [String], added: [String]) {
    var removed: [String] = []
    var added: [String] = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(_, let line, _): removed.append(line)
      case .insert(_, let line, _): added.append(line)
      }
    }
    return (removed, added)
  }
}

extension SiteComparison: CustomStringConvertible {
  var description: String {
    guard !newPages.isEmpty || !removedPages.isEmpty || !changes.isEmpty else {
      return "Nothing that readers see has changed."
    }
    var lines = newPages.map { "new page: \($0)" } + removedPages.map { "removed page: \($0)" }
    for change in changes {
      lines.append(change.path)
      lines += change.removed.map { "  - \($0)" } + change.added.map { "  + \($0)" }
    }
    // An older site was not checked by this program.
    return lines.map(\.withControlsShown).joined(separator: "\n")
  }
}
