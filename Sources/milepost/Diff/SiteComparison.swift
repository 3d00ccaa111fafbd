import Foundation
import Reading
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
  /// What of the old site cannot be read, so that nobody knows whether it has changed.
  private(set) var unread: [Diagnostic] = []

  /// - Parameters:
  ///   - folder: what an earlier run wrote.
  ///   - paths: the files of the new site, sorted.
  ///   - contents: returns the bytes of one of them.
  init(old folder: String, paths: [String], _ contents: (String) throws -> [UInt8]) rethrows {
    let pages = paths.filter { $0.hasSuffix(".html") }
    let collector = DiagnosticCollector()
    let site = ContentFolder(root: folder)
    let old = Set(site.files(below: "", collector))
    for page in pages {
      guard site.has(page) else {
        newPages.append(page)
        continue
      }
      guard old.contains(page), let before = site.contents(of: page, collector) else { continue }
      let change = Self.change(
        from: VisibleText.lines(of: before), to: VisibleText.lines(of: try contents(page)))
      guard !change.removed.isEmpty || !change.added.isEmpty else { continue }
      changes.append(PageChange(path: page, removed: change.removed, added: change.added))
    }
    let new = Set(pages)
    removedPages = old.filter { $0.hasSuffix(".html") && !new.contains($0) }.sorted()
    unread = collector.diagnostics.uniquedAndSorted()
  }

  private static func change(from old: [String], to new: [String]) -> (removed: [String], added: [String]) {
    func line(_ change: CollectionDifference<String>.Change) -> String {
      switch change {
      case .remove(_, let line, _), .insert(_, let line, _): line
      }
    }
    let difference = new.difference(from: old)
    return (difference.removals.map(line), difference.insertions.map(line))
  }
}

extension SiteComparison: CustomStringConvertible {
  var description: String {
    let isSame = newPages.isEmpty && removedPages.isEmpty && changes.isEmpty
    guard !isSame || !unread.isEmpty else { return "Nothing that readers see has changed." }
    var lines = unread.map { "not compared: \($0.place.path): \($0.message)" }
    lines += newPages.map { "new page: \($0)" } + removedPages.map { "removed page: \($0)" }
    for change in changes {
      lines.append(change.path)
      lines += change.removed.map { "  - \($0)" } + change.added.map { "  + \($0)" }
    }
    // An older site was not checked by this program.
    return lines.map(\.withControlsShown).joined(separator: "\n")
  }
}
