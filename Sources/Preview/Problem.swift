package import Plan

/// A diagnostic as the page shows it.
struct Problem: Codable, Equatable, Sendable {
  /// More than anybody reads, and few enough for any browser.
  static let most = 100

  let severity: String
  let path: String
  /// 1-based.
  let line: Int
  /// 1-based, in Unicode scalars.
  let column: Int
  let message: String
  let hint: String?
  /// The line that it is in, cut where it stands: what is before it and the rest.
  let source: [String]?

  init(_ diagnostic: Diagnostic, line source: String?) {
    severity = "\(diagnostic.severity)"
    path = diagnostic.place.path
    line = diagnostic.place.line
    column = diagnostic.place.column
    message = diagnostic.message
    hint = diagnostic.hint
    let offset = column - 1
    self.source = source.map { text in
      let scalars = text.unicodeScalars
      let cut =
        scalars.index(scalars.startIndex, offsetBy: offset, limitedBy: scalars.endIndex) ?? scalars.endIndex
      return [String(scalars[..<cut]), String(scalars[cut...])]
    }
  }
}

/// The lines of the files that diagnostics name, as they are now.
package struct SourceLines {
  private let folders: [ContentFolder]
  private var files: [String: [Substring]] = [:]

  package init(_ folders: [ContentFolder]) {
    self.folders = folders
  }

  /// The problems of a build: errors first, then by place, at most ``Problem/most``.
  mutating func problems(of diagnostics: [Diagnostic]) -> [Problem] {
    let errors = diagnostics.filter { $0.severity == .error }
    let others = diagnostics.filter { $0.severity != .error }
    return (errors + others).prefix(Problem.most).map { Problem($0, line: line(at: $0.place)) }
  }

  private mutating func line(at place: SourcePlace) -> String? {
    let lines = files[place.path] ?? read(place.path)
    files[place.path] = lines
    return lines.indices.contains(place.line - 1) ? String(lines[place.line - 1]) : nil
  }

  /// - Returns: nothing if the file cannot be read as text; the message says so.
  private func read(_ path: String) -> [Substring] {
    for folder in folders {
      guard let name = folder.name(ofMessagePath: path),
        let text = folder.text(of: name, DiagnosticCollector())
      else {
        continue
      }
      return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
    return []
  }
}
