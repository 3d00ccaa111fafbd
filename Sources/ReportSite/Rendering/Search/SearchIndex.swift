import Foundation
import PlanModel

/// The files that search reads in one language, small ones, so that a query loads few of them.
///
/// - `terms/N.txt`: all terms in the order of their UTF-16 code units, a line each, as `TermLines` writes it.
/// - `entries/N.txt`: the entries, a line each: kind, address, title, the page's title where that says more, and text, with tabs
///   between. First come the pages themselves, then what stands on them, both in the order of the site: the best results are often
///   pages, whose lines are then read from few files.
/// - `index.json`: where each of these files begins, how many entries each page has, and the kinds in words.
struct SearchIndex {
  /// The search page; addresses are relative to it.
  let scope: PageScope
  let pages: [SearchedPage]

  /// Bytes before compression, after which a new file begins.
  private static let termFileSize = 6_000
  private static let entryFileSize = 4_000

  /// Beside the search page.
  static let manifestPath = "search/index.json"

  var files: [OutputFile] {
    let terms = TermLines(of: entries.map(\.entry))
    let termFiles = FileSeries(terms.lines, size: Self.termFileSize)
    let entryFiles = FileSeries(entries.map { line(of: $0.entry, on: $0.page) }, size: Self.entryFileSize)
    let manifest = Manifest(
      version: Fingerprint.of(termFiles.contents + entryFiles.contents),
      terms: termFiles.firstLines.map { terms.terms[$0] }, entries: entryFiles.firstLines,
      pages: pages.map { $0.entries.count - 1 }, kinds: SearchKind.allCases.map { scope.wording($0.phrase) })
    let folder = scope.language.id + "/search/"
    return [OutputFile(path: scope.language.id + "/" + Self.manifestPath, content: .bytes(manifest.bytes))]
      + termFiles.outputFiles(in: folder + "terms/") + entryFiles.outputFiles(in: folder + "entries/")
  }

  private var entries: [(page: SearchedPage, entry: SearchedPage.Entry)] {
    pages.map { ($0, $0.entries[0]) } + pages.flatMap { page in page.entries.dropFirst().map { (page, $0) } }
  }

  private func line(of entry: SearchedPage.Entry, on page: SearchedPage) -> [UInt8] {
    let section = entry.section
    let kind = SearchKind(section, on: page.page)
    let isNamed = section.role == .page || page.title == scope.wording(kind.phrase)
    let fields = [
      String(kind.rawValue),
      page.page.address(in: scope.language.id).relative(from: scope.address, anchor: section.anchor),
      section.title,
      isNamed ? "" : page.title,
      // Within a line of the file there is no line break; two spaces keep apart what it set apart, figures too.
      section.text.replacing("\n", with: "  "),
    ]
    return Array(fields.joined(separator: "\t").utf8)
  }

  /// What the script reads first.
  private struct Manifest: Encodable {
    /// Changes with the files, so that a browser never mixes those of two builds.
    let version: String
    /// The first term of each file.
    let terms: [String]
    /// The number of the first entry of each file.
    let entries: [Int]
    /// How many entries each page has besides itself, in order.
    let pages: [Int]
    let kinds: [String]

    var bytes: [UInt8] {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      // Strings and numbers always encode.
      return (try? encoder.encode(self)).map(Array.init) ?? []
    }
  }
}
