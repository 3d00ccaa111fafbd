import Reading

/// Pages that are rendered together because one part of the print edition is made of them.
struct PageBatch: Sendable {
  let edition: Edition
  let pages: [Page]
  /// Nil for pages that are not printed.
  let part: PrintPart?

  static func all(of edition: Edition, printedIn parts: [PrintPart]) -> [PageBatch] {
    let published = edition.published.entries.filter {
      !$0.page.route.isMadeOfOthers && $0.languages.contains(edition.language.id)
    }.map(\.page)
    let printed = Set(parts.flatMap(\.pages))
    let existing = Set(published)
    return parts.map {
      PageBatch(edition: edition, pages: $0.pages.filter(existing.contains), part: $0)
    } + [PageBatch(edition: edition, pages: published.filter { !printed.contains($0) }, part: nil)]
  }
}

/// What is kept of a batch after its pages have been handed on.
struct FinishedBatch: Sendable {
  var language: String
  var pages: [FinishedPage]
  var diagnostics: [Diagnostic]
}

/// What later files need of a page that has been handed on.
struct FinishedPage: Sendable {
  var page: Page
  var title: String
  var path: String
  var ids: [String]
  /// Nil for pages that search does not lead to.
  var searched: SearchedPage?
}
