import Foundation
import Language
import Reading
import Search
import Text

/// The files that search reads in one language, divided so that a query loads only a few of them.
///
/// - `terms/N-….js`: all terms in the order of their UTF-16 code units, one on each line, as written by `TermLines`.
/// - `entries/N-….js`: the entries, one on each line: kind, address, title, the page's title if that says more, other names and text,
///   separated by tabs. The pages themselves come first, then what is on them, both in the order of the site: the best results are often
///   pages, whose lines are then read from a few files.
/// - `words-….js`: what helps if a query finds nothing: `RescueWords`.
/// - `index.js`: where each of these files begins, how many entries each page has, the kinds in words, and the rules for queries.
struct SearchIndex {
  let files: [OutputFile]
  /// What the script reads first, relative to the search page.
  let manifestHref: String

  /// The number of bytes, before compression, after which a new file begins: a site of two hundred pages has fewer than sixty files, and a
  /// query of a few words loads less than 60 kB of them, compressed.
  private static let termFileSize = 17_000
  private static let entryFileSize = 18_000
  /// How much of a text a result can show, in bytes; all of it is searched.
  private static let shownText = 450
  /// Between the names of an entry.
  private static let nameSeparator = "\u{1F}"

  /// - Parameters:
  ///   - scope: the search page; addresses are relative to it.
  ///   - pages: in the order of the site.
  init(scope: PageScope, pages: [SearchedPage], names: SearchNames, rules: SearchRules) {
    let places =
      pages.map { (page: $0, entry: $0.entries[0]) }
      + pages.flatMap { page in page.entries.dropFirst().map { (page: page, entry: $0) } }
    let entries = places.map { page, entry in
      (page: page, section: entry.section, names: names.names(of: entry.section, on: page.page))
    }
    var searchTerms = SearchTerms(rules)
    var romanisation = Romanisation(rules)
    var lines = TermLines()
    for (number, entry) in entries.enumerated() {
      lines.add(number, places[number].entry.weights)
      func add(_ terms: Set<String>, isSpelled: Bool) {
        let weight = SearchWeight.ofName(entry.section.role, terms: terms.count)
        for term in terms { lines.add(number, term, weight: weight, isSpelled: isSpelled) }
      }
      for name in entry.names { add(Set(searchTerms.terms(of: name)), isSpelled: true) }
      guard entry.section.isTypedByName else { continue }
      for name in [entry.section.title] + entry.names { add(romanisation.terms(of: name), isSpelled: false) }
    }
    let termLines = lines.lines
    let termFiles = FileSeries(termLines.map(\.line), size: Self.termFileSize)
    let entryFiles = FileSeries(
      entries.map { Self.line(of: $0.section, names: $0.names, on: $0.page, in: scope) },
      size: Self.entryFileSize)
    let words = IndexScript.handingOver(
      json: RescueWords(
        vocabulary: lines.vocabulary, syllables: romanisation.syllables, letters: rules.letters
      )
      .bytes)
    let wordsName = "words-\(Fingerprint.of(words).suffix(5)).js"
    let manifest = Manifest(
      terms: Manifest.Series(
        starts: termFiles.firstLines.map { String(decoding: termLines[$0].term, as: UTF8.self) },
        names: termFiles.fingerprints),
      entries: Manifest.Series(starts: entryFiles.firstLines, names: entryFiles.fingerprints),
      pages: pages.map { $0.entries.count - 1 }, kinds: SearchKind.allCases.map { scope.wording($0.phrase) },
      words: wordsName,
      rules: Manifest.Rules(rules, lettersIn: entries.lazy.map { $0.section.title + $0.section.text }))
    let folder = scope.language.id + "/search/"
    let script = IndexScript.handingOver(json: manifest.bytes)
    // The page is told which manifest belongs to it, so that a browser does not use an older one.
    manifestHref = "search/index.js?" + Fingerprint.of(script)
    files =
      [
        OutputFile(path: folder + "index.js", content: .bytes(script)),
        OutputFile(path: folder + wordsName, content: .bytes(words)),
      ]
      + termFiles.outputFiles(in: folder + "terms/") + entryFiles.outputFiles(in: folder + "entries/")
  }

  private static func line(
    of section: PageSection, names: [String], on page: SearchedPage, in scope: PageScope
  ) -> [UInt8] {
    let kind = SearchKind(section, on: page.page)
    let isNamed = section.role == .page || page.title == scope.wording(kind.phrase)
    let fields = [
      String(kind.rawValue),
      page.page.address(in: scope.language.id).relative(from: scope.address, anchor: section.anchor),
      section.title,
      isNamed ? "" : page.title,
      names.joined(separator: nameSeparator),
    ]
    var line = Array((fields.joined(separator: "\t") + "\t").utf8)
    // A line of the file cannot contain line breaks; two spaces separate what they separated, including figures.
    for (number, byte) in section.text.utf8.enumerated() {
      // No character is cut: all its bytes after the first begin with the bits 10.
      if number >= shownText, byte & 0b1100_0000 != 0b1000_0000 {
        line += "…".utf8
        break
      }
      if byte == UInt8(ascii: "\n") { line += "  ".utf8 } else { line.append(byte) }
    }
    return line
  }

  private struct Manifest: Encodable {
    struct Series<Start: Encodable>: Encodable {
      /// The first term, or the number of the first entry, of each file.
      let starts: [Start]
      /// What follows the number in each file's name.
      let names: [String]
    }

    /// Of `SearchRules`, as the script reads them.
    struct Rules: Encodable {
      let common: [String]
      let endings: [[String]]
      let spellings: [[String]]
      let scales: [String: Int]
      /// The letters in the pages that are searched as others, each before its form.
      let letters: [String]

      init(_ rules: SearchRules, lettersIn texts: some Sequence<String>) {
        common = rules.common
        endings = rules.endings.map { [$0.from, $0.to] }
        spellings = rules.spellings.map { [$0.from, $0.to] }
        scales = rules.scales
        var found: Set<Unicode.Scalar> = []
        for text in texts where !rules.letters.isEmpty {
          for scalar in text.unicodeScalars where !scalar.isASCII && rules.letters[scalar] != scalar {
            found.insert(scalar)
          }
        }
        letters = found.sorted().map { String(String.UnicodeScalarView([$0, rules.letters[$0]])) }
      }
    }

    let terms: Series<String>
    let entries: Series<Int>
    /// How many entries each page has besides itself, in order.
    let pages: [Int]
    let kinds: [String]
    /// The name of the file of `RescueWords`.
    let words: String
    let rules: Rules

    var bytes: [UInt8] { JSONBytes.of(self) }
  }
}
