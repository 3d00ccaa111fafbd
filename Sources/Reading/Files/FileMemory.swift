private import Synchronization

/// What was made of each file of a plan, kept for the next time: what the disk has as it was is not read again.
///
/// A reader gives the same for the same bytes, so nothing has to be known of what it does. What it noted on the way, such as mistakes, is
/// kept with what it made.
package final class FileMemory: Sendable {
  /// What readers know apart from the file.
  private struct Setting: Equatable {
    var root: String
    var languages: [Language]
    var showsDrafts: Bool
  }

  private struct Kept {
    var stamp: FileStamp
    /// Nil for a folder.
    var bytes: [UInt8]?
    var value: any Sendable
    var notes: ReadingNotes
    var number: Int
  }

  private struct State {
    var setting: Setting?
    var snapshot: FolderSnapshot?
    /// By path.
    var kept: [String: Kept] = [:]
    /// How many values were kept so far.
    var count = 0
    /// The number of each value that the plan was read from since the beginning, apart from its texts; 0 for a file that is not there.
    var read: [Int] = []

    mutating func note(_ number: Int, _ path: String, isFolder: Bool = false) {
      if !isFolder, !path.hasSuffix(".md") { read.append(number) }
    }

    mutating func nextNumber() -> Int {
      count += 1
      return count
    }
  }

  private let state = Mutex(State())

  package init() {}

  /// Begins to read the plan as it is in a snapshot; without one, the disk is asked about each file.
  package func look(at snapshot: FolderSnapshot?) {
    state.withLock { $0.snapshot = snapshot }
  }

  /// Begins to read a plan.
  package func begin() {
    state.withLock { $0.read = [] }
  }

  /// The version of what was read since the beginning.
  package func dataVersion(of context: ReadingContext) -> DataVersion {
    DataVersion(numbers: state.withLock { $0.read }, drafts: context.drafts.drafts.flatMap(\.ids))
  }

  /// Takes note that a file was read without being kept, or is not there.
  func pass(_ path: String, isThere: Bool) {
    state.withLock { $0.note(isThere ? $0.nextNumber() : 0, path) }
  }

  /// With another plan, or other languages, nothing is kept.
  package func use(forPlanAt root: String, in languages: [Language], showsDrafts: Bool) {
    let setting = Setting(root: root, languages: languages, showsDrafts: showsDrafts)
    state.withLock { state in
      guard state.setting != setting else { return }
      state.setting = setting
      state.kept = [:]
    }
  }

  func stamp(of path: String) -> FileStamp? {
    state.withLock { $0.snapshot }.map { $0.stamp(of: path) } ?? FileStamp(of: path)
  }

  /// What is kept of a file with a stamp or, if that is not known, with some bytes, which are read only then.
  func recall(_ path: String, _ stamp: FileStamp, bytes: () -> [UInt8]?) -> (any Sendable, ReadingNotes)? {
    guard let kept = state.withLock({ $0.kept[path] }) else { return nil }
    if kept.stamp != stamp {
      guard let known = kept.bytes, known == bytes() else { return nil }
      state.withLock { $0.kept[path]?.stamp = stamp }
    }
    state.withLock { $0.note(kept.number, path, isFolder: kept.bytes == nil) }
    return (kept.value, kept.notes)
  }

  func keep(
    _ path: String, _ stamp: FileStamp, _ bytes: [UInt8]?, _ value: any Sendable, _ notes: ReadingNotes
  ) {
    state.withLock { state in
      let number = state.nextNumber()
      state.kept[path] = Kept(stamp: stamp, bytes: bytes, value: value, notes: notes, number: number)
      state.note(number, path, isFolder: bytes == nil)
    }
  }
}

/// What a plan was read from, apart from its Markdown texts.
package struct DataVersion: Sendable, Equatable {
  fileprivate let numbers: [Int]
  /// The ids of drafts, those of texts too: figures of a draft are left out.
  fileprivate let drafts: [String]
}

/// Everything that readers note beside what they return.
struct ReadingNotes: Sendable {
  var diagnostics: [Diagnostic]
  var unreadIDs: Set<String>
  var idsOfUnreadFigures: Set<String>
  var unreadFiles: Set<String>
  var unlistedTexts: [UnlistedText]
  var shortTexts: [ShortText]
  var drafts: [Draft]
}

extension ReadingContext {
  var notes: ReadingNotes {
    ReadingNotes(
      diagnostics: collector.diagnostics, unreadIDs: collector.unreadIDs,
      idsOfUnreadFigures: collector.idsOfUnreadFigures, unreadFiles: collector.unreadFiles,
      unlistedTexts: collector.unlistedTexts, shortTexts: shortTexts.texts, drafts: drafts.drafts)
  }

  func add(_ notes: ReadingNotes) {
    collector.add(notes)
    shortTexts.add(notes.shortTexts)
    drafts.add(notes.drafts)
  }
}

extension ContentFolder {
  /// What a reader makes of a file: what it made of the same file before, if that is kept.
  ///
  /// - Parameter read: depends on nothing but the file and the context.
  package func reading<Value: Sendable>(
    _ name: String, _ context: ReadingContext, _ read: (ContentFolder, ReadingContext) -> Value
  ) -> Value {
    guard let memory,
      let made = made(of: name, context, memory, { Made(value: read($0, $1)) }) as? Made<Value>
    else { return read(self, context) }
    return made.value
  }

  /// Keeps the type of a value that may be nil.
  private struct Made<Value: Sendable>: Sendable {
    var value: Value
  }

  private func made(
    of name: String, _ context: ReadingContext, _ memory: FileMemory,
    _ read: (ContentFolder, ReadingContext) -> any Sendable
  ) -> any Sendable {
    let path = path(name)
    guard let stamp = memory.stamp(of: path) else {
      let value = read(self, context)
      memory.pass(path, isThere: has(name))
      return value
    }
    var seen: [UInt8]?
    // The same bytes that are compared and kept are read, whatever somebody writes in the meantime.
    func look() -> [UInt8]? {
      if seen == nil, !stamp.isFolder { seen = contents(of: name, DiagnosticCollector()) }
      return seen
    }
    if let (value, notes) = memory.recall(path, stamp, bytes: look) {
      context.add(notes)
      return value
    }
    let own = context.anew()
    if stamp.isFolder {
      let value = read(self, own)
      memory.keep(path, stamp, nil, value, own.notes)
      context.add(own.notes)
      return value
    }
    guard let bytes = look() else {
      memory.pass(path, isThere: true)
      return read(self, context)
    }
    let value = read(with(bytes, for: name), own)
    memory.keep(path, stamp, bytes, value, own.notes)
    context.add(own.notes)
    return value
  }
}
