package import Markdown
package import Reading

extension Diagnostic {
  /// What a text's own checks found.
  package init(_ issue: MarkdownIssue, at place: SourcePlace) {
    self.init(
      issue.isError ? .error : .warning, code: issue.code.rawValue, at: place, issue.message, hint: issue.hint
    )
  }

  /// Every code that there is, in the order of the alphabet.
  package static let codes =
    (Code.allCases.map(\.rawValue) + MarkdownIssue.Code.allCases.map(\.rawValue)).sorted()
}

extension ReadingContext {
  /// A context whose short texts are proofread like texts in Markdown.
  ///
  /// - Parameter showsDrafts: whether what is marked as a draft is read like everything else.
  package convenience init(
    languages: [Language], areAll: Bool = true, collector: DiagnosticCollector = DiagnosticCollector(),
    showsDrafts: Bool = false
  ) {
    self.init(languages: languages, areAll: areAll, collector: collector, showsDrafts: showsDrafts) {
      language in
      let proofreader = Proofreader(language: language.tag)
      return { text, place in
        proofreader.issues(inShortText: text).map { issue in
          Diagnostic(
            issue,
            at: SourcePlace(path: place.path, line: place.line, column: place.column + issue.column - 1))
        }
      }
    }
  }
}
