import Foundation
import Language
import Plan
import Text

/// The files that search reads in one language, small ones, so that a query loads few of them.
///
/// - `terms/N-….js`: all terms in the order of their UTF-16 code units, a line each, as `TermLines` writes it.
/// - `entries/N-….js`: the entries, a line each: kind, address, title, the page's title where that says more, and text, with tabs
///   between. First come the pages themselves, then what stands on them, both in the order of the site: the best results are often
///   pages, whose lines are then read from few files.
/// - `index.js`: where each of these files begins, how many entries each page has, and the kinds in words.
struct SearchIndex {
  let files: [OutputFile]
  /// What the script reads first, relative to the search page.
  let manifestHref: String

  /// Bytes before compression, after which a new file begins.
  private static let termFileSize = 6_000
  private static let entryFileSize = 4_000

  /// - Parameters:
  ///   - scope: the search page; addresses are relative to it.
  ///   - pages: in the order of the site.
  init(scope: PageScope, pages: [SearchedPage]) {
    let entries =
      pages.map { (page: $0, entry: $0.entries[0]) }
      + pages.flatMap { page in page.entries.dropFirst().map { (page: page, entry: $0) } }
    let terms = TermLines(of: entries.map(\.entry))
    let termFiles = FileSeries(terms.lines, size: Self.termFileSize)
    let entryFiles = FileSeries(
      entries.map { Self.line(of: $0.entry, on: $0.page, in: scope) }, size: Self.entryFileSize)
    let manifest = Manifest(
      terms: Manifest.Series(
        starts: termFiles.firstLines.map { terms.terms[$0] }, names: termFiles.fingerprints),
      entries: Manifest.Series(starts: entryFiles.firstLines, names: entryFiles.fingerprints),
      pages: pages.map { $0.entries.count - 1 }, kinds: SearchKind.allCases.map { scope.wording($0.phrase) })
    let folder = scope.language.id + "/search/"
    let script = IndexScript.handingOver(json: manifest.bytes)
    // The page is told which manifest is its own, so that a browser takes no older one.
    manifestHref = "search/index.js?" + Fingerprint.of(script)
    files =
      [OutputFile(path: folder + "index.js", content: .bytes(script))]
      + termFiles.outputFiles(in: folder + "terms/") + entryFiles.outputFiles(in: folder + "entries/")
  }

  private static func line(of entry: SearchedPage.Entry, on page: SearchedPage, in scope: PageScope)
    -> [UInt8]
  {
    let section = entry.section
    let kind = SearchKind(section, on: page.page)
    let isNamed = section.role == .page || page.title == scope.wording(kind.phrase)
    let fields = [
      String(kind.rawValue),
      page.page.address(in: scope.language.id).relative(from: scope.address, anchor: section.anchor),
      section.title,
      isNamed ? "" : page.title,
    ]
    var line = Array((fields.joined(separator: "\t") + "\t").utf8)
    line.reserveCapacity(line.count + section.text.utf8.count * 9 / 8)
    // Within a line of the file there is no line break; two spaces keep apart what it set apart, figures too.
    for byte in section.text.utf8 {
      if byte == UInt8(ascii: "\n") { line += "  ".utf8 } else { line.append(byte) }
    }
    return line
  }

  private struct Manifest: Encodable {
    struct Series<Start: Encodable>: Encodable {
      /// The first term, or the number of the first entry, of each file.
      let starts: [Start]
      /// What each file's name has after its number.
      let names: [String]
    }

    let terms: Series<String>
    let entries: Series<Int>
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
