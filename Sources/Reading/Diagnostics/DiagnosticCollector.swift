/// Gathers the mistakes that one reader finds in a file, so that reading continues after each and all of them are reported at once.
///
/// It belongs to one task and is never shared: the results of several readers are merged in the order of their files.
package final class DiagnosticCollector {
  package private(set) var diagnostics: [Diagnostic] = []
  /// Entries that could not be read. References to them are not reported as well.
  package private(set) var unreadIDs: Set<String> = []
  /// The ids of indicators of which a figure could not be read: a text that places one may mean that one.
  package private(set) var idsOfUnreadFigures: Set<String> = []
  /// The paths of files and folders that could not be read, so that their content is unknown.
  package private(set) var unreadFiles: Set<String> = []
  /// Texts in languages that the site does not list, each with what there is to say of it by itself.
  package private(set) var unlistedTexts: [UnlistedText] = []

  package init() {}

  package func leaveOut(entry id: String) {
    unreadIDs.insert(id)
  }

  package func leaveOut(figureOf id: String) {
    idsOfUnreadFigures.insert(id)
  }

  package func leaveOut(file path: String) {
    unreadFiles.insert(path)
  }

  package func leaveOut(textIn language: String, _ diagnostic: Diagnostic) {
    unlistedTexts.append(UnlistedText(language: language, diagnostic: diagnostic))
  }

  package func error(_ code: Diagnostic.Code, _ message: String, at place: SourcePlace, hint: String? = nil) {
    diagnostics.append(Diagnostic(.error, code, at: place, message, hint: hint))
  }

  package func warning(_ code: Diagnostic.Code, _ message: String, at place: SourcePlace, hint: String? = nil)
  {
    diagnostics.append(Diagnostic(.warning, code, at: place, message, hint: hint))
  }

  package func add(_ others: [Diagnostic]) {
    diagnostics += others
  }

  func add(_ notes: ReadingNotes) {
    diagnostics += notes.diagnostics
    unreadIDs.formUnion(notes.unreadIDs)
    idsOfUnreadFigures.formUnion(notes.idsOfUnreadFigures)
    unreadFiles.formUnion(notes.unreadFiles)
    unlistedTexts += notes.unlistedTexts
  }
}
