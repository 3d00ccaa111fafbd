import Reading

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

extension SourceLines {
  /// The problems of a build: errors first, then by place, at most ``Problem/most``.
  mutating func problems(of diagnostics: [Diagnostic]) -> [Problem] {
    let errors = diagnostics.filter { $0.severity == .error }
    let others = diagnostics.filter { $0.severity != .error }
    return (errors + others).prefix(Problem.most).map { Problem($0, line: line(at: $0.place)) }
  }
}
