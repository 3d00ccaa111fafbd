import Foundation
package import Reading

/// A link from a template or the stylesheet to another file of the site, written with its whole path.
package struct SiteLink: Sendable {
  /// From the root of the site.
  package let path: String
  package let place: SourcePlace

  /// What stands for the front page's whole address in a template, so that no file's can follow it.
  package static let home = "{{home}}"

  /// Those that begin with `{{base}}`, the way to the root, or wrongly with `{{home}}`.
  package static func inTemplate(_ text: String, path: String) -> [SiteLink] {
    links(
      in: blankingComments(in: text),
      #/\b(?:href|src)="(?<base>\{\{\{? ?(?:base|home) ?\}\}\}?)(?<address>[^"{}]+)"/#, path
    ) {
      ($0.contains("home") ? home : "") + $1
    }
  }

  /// Pictures, which are named relative to the stylesheet.
  package static func inStylesheet(_ text: String, path: String) -> [SiteLink] {
    links(in: CSSPieces.blankingComments(in: text), #/url\((?<base>["']?)(?<address>[^"'()]+)["']?\)/#, path)
    { _, address in
      let isElsewhere = address.hasPrefix("#") || address.firstMatch(of: /^[a-z]+:|^\/\//) != nil
      return isElsewhere ? nil : "assets/" + address
    }
  }

  /// A template with spaces for its comments, so that what is left stays at its line and column.
  private static func blankingComments(in template: String) -> String {
    template.replacing(/\{\{!(?s:.*?)\}\}/) { $0.0.blanked }
  }

  private static func links(
    in text: String, _ pattern: Regex<(Substring, base: Substring, address: Substring)>, _ path: String,
    _ fromRoot: (_ base: Substring, _ address: Substring) -> String?
  ) -> [SiteLink] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
      line.matches(of: pattern).compactMap { match in
        let address = match.address.prefix { $0 != "#" && $0 != "?" }
        guard !address.isEmpty, let target = fromRoot(match.base, address).map(Self.resolved) else {
          return nil
        }
        let column = line.unicodeScalars.distance(from: line.startIndex, to: match.address.startIndex) + 1
        return SiteLink(path: target, place: SourcePlace(path: path, line: number + 1, column: column))
      }
    }
  }

  /// Without `.`, `..` and percent codes; a folder's own page for a folder.
  private static func resolved(_ address: String) -> String {
    var parts: [Substring] = []
    for part in address.split(separator: "/", omittingEmptySubsequences: false) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    if parts.last?.isEmpty ?? true { parts = parts.dropLast() + ["index.html"] }
    let path = parts.joined(separator: "/")
    return path.removingPercentEncoding ?? path
  }
}
