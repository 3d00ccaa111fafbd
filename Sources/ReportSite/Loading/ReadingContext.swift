/// What every reader of a content file needs beside the file.
struct ReadingContext {
  /// The ids of the site's languages, in its order; empty while `site.yml` itself is read.
  let languages: [String]
  let collector: DiagnosticCollector

  init(languages: [String], collector: DiagnosticCollector = DiagnosticCollector()) {
    self.languages = languages
    self.collector = collector
  }
}
