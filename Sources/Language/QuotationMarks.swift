package import Reading

/// The printed quotation marks and apostrophe of a language whose words file asks for them instead of a typewriter's.
package struct QuotationMarks: Sendable {
  package let open: String
  package let close: String
  package let apostrophe: String

  package init(open: String, close: String, apostrophe: String) {
    self.open = open
    self.close = close
    self.apostrophe = apostrophe
  }

  /// Reads `{ open: “, close: ”, apostrophe: ’ }`.
  package init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "quotation marks")
    let open = record.required("open") { $0.anyText() }
    let close = record.required("close") { $0.anyText() }
    let apostrophe = record.required("apostrophe") { $0.anyText() }
    guard record.close(), let open, let close, let apostrophe else { return nil }
    self.init(open: open, close: close, apostrophe: apostrophe)
  }

  /// What an editor is told about a straight mark.
  package func diagnostic(of word: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning, .straightQuotes, at: place, "\(word) has a typewriter's quotation mark or apostrophe",
      hint: "write \(apostrophe) for an apostrophe and \(open)…\(close) around words")
  }
}
