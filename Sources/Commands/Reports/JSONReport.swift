import Reading

/// The diagnostics of a run for programs, in their order.
struct JSONReport: Encodable {
  struct Entry: Encodable {
    let file: String
    /// 1-based.
    let line: Int
    /// 1-based, in Unicode code points.
    let column: Int
    /// `error`, `warning` or `note`.
    let severity: String
    let code: String
    let message: String
    let remedy: String?
  }

  let diagnostics: [Entry]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.map {
      Entry(
        file: $0.place.path, line: $0.place.line, column: $0.place.column, severity: "\($0.severity)",
        code: $0.code, message: $0.message, remedy: $0.hint)
    }
  }
}
