/// A text in a language that `site.yml` does not list.
package struct UnlistedText: Sendable {
  var language: String
  /// What is told if the slip is likely to be in the text.
  var diagnostic: Diagnostic

  /// In texts of more files than this it is the list of languages that has the slip.
  private static let mostFiles = 2

  /// One diagnostic for each text, or one for all in a language of which there are many.
  ///
  /// - Parameter list: where the site lists its languages.
  /// - Returns: the languages that are missing there, too.
  package static func findings(_ texts: [UnlistedText], list: SourcePlace?) -> (
    diagnostics: [Diagnostic], languages: Set<String>
  ) {
    var diagnostics: [Diagnostic] = []
    var languages: Set<String> = []
    for (language, texts) in Dictionary(grouping: texts, by: \.language) {
      let files = Set(texts.map(\.diagnostic.place.path)).count
      guard files > mostFiles, let list else {
        diagnostics += texts.map(\.diagnostic)
        continue
      }
      languages.insert(language)
      diagnostics.append(
        Diagnostic(
          .error, .unknownLanguage, at: list,
          "\(texts.count) texts in \(files) files are in \"\(language)\", which is not listed here",
          hint: "add - { id: \(language), name: … }, or correct the id that stands in its place"))
    }
    return (diagnostics, languages)
  }
}
