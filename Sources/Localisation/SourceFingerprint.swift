import Foundation
import Markdown
import Plan
import Text

/// What a translation was made from: a hash of each part of the source text, so that a later change can be traced to its section.
///
/// Only words count: the translated parts of the front matter and the body, in NFC and without blanks at the ends of lines. A changed date
/// does not make a translation old.
struct SourceFingerprint: Equatable {
  /// The language of the source.
  var language: String
  /// Of title, number and summary.
  var head: String
  /// By heading id; an empty id means what precedes the first heading.
  var sections: [String: String]

  init(language: String, head: String, sections: [String: String]) {
    self.language = language
    self.head = head
    self.sections = sections
  }

  /// - Parameter document: the source, parsed.
  init(of source: Translation, _ document: Document, in language: String) {
    self.language = language
    head = Self.hash(source.head.sortedByKey.map { "\($0.key): \($0.value)" })
    let lines = source.body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // Chapters have some ten second-level headings: fine enough to find what changed.
    let starts =
      [(id: "", line: 1)]
      + document.headings.filter { $0.level <= 2 && $0.line <= lines.count }.map {
        (id: $0.id, line: $0.line)
      }
    let ends = starts.dropFirst().map(\.line) + [lines.count + 1]
    sections = Dictionary(
      keepingFirst: zip(starts, ends).map { ($0.id, Self.hash(lines[($0.line - 1)..<($1 - 1)])) })
  }

  /// The sections that differ from an earlier source; `front matter` means title, number and summary.
  func changes(since earlier: SourceFingerprint) -> [String] {
    let ids = Set(sections.keys).union(earlier.sections.keys).sorted()
    let changed = ids.filter { sections[$0] != earlier.sections[$0] }
      .map { $0.isEmpty ? "the beginning" : "\"\($0)\"" }
    return (head == earlier.head ? [] : ["the front matter"]) + changed
  }

  private static func hash(_ lines: some Sequence<String>) -> String {
    var fingerprint = Fingerprint()
    var blank = false
    for line in lines {
      var text = line.composed[...]
      while text.last?.isWhitespace == true { text.removeLast() }
      guard !text.isEmpty else {
        blank = true
        continue
      }
      // Blank lines count between others, not at the ends.
      fingerprint.add(((blank ? "\n" : "") + text + "\n").utf8)
      blank = false
    }
    return fingerprint.hexadecimal
  }
}
