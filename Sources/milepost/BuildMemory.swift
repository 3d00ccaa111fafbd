import Plan
import Reading
import Site
import Synchronization

/// What a build read, for the next one of the same plan.
final class BuildMemory: Sendable {
  private struct State {
    var snapshot: FolderSnapshot?
    var texts: Texts?
    var facts: Facts?
    var theme: KeptTheme?
  }

  private struct KeptTheme {
    var folder: FolderSnapshot
    var languages: [Language]
    var read: (theme: Theme, diagnostics: [Diagnostic])
  }

  let files = FileMemory()
  private let state = Mutex(State())

  /// The texts of the last build.
  var texts: Texts? { state.withLock { $0.texts } }

  func keep(_ texts: Texts) {
    state.withLock { $0.texts = texts }
  }

  /// The facts of the last build.
  var facts: Facts? { state.withLock { $0.facts } }

  func keep(_ facts: Facts) {
    state.withLock { $0.facts = facts }
  }

  /// Begins a build of the plan and the templates as they are in a snapshot.
  func look(at snapshot: FolderSnapshot) {
    files.look(at: snapshot)
    state.withLock { $0.snapshot = snapshot }
  }

  /// Templates and words as they were read before, or now if anything in their folder has changed.
  func theme(_ root: String, _ languages: [Language]) -> (theme: Theme, diagnostics: [Diagnostic]) {
    let (snapshot, kept) = state.withLock { ($0.snapshot, $0.theme) }
    let folder = snapshot?.part(below: root) ?? FolderSnapshot(of: [root])
    if let kept, kept.folder == folder, kept.languages == languages { return kept.read }
    let read = ThemeLoader.load(root: root, languages: languages)
    state.withLock { $0.theme = KeptTheme(folder: folder, languages: languages, read: read) }
    return read
  }
}
