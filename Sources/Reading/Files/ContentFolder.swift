private import Text

/// The folder that an editor works in: the files in it, and their text.
package struct ContentFolder: Sendable {
  /// As the user wrote it, so that messages show paths that the user can open, without a slash at the end or a dot before it: a file has one
  /// path, however the folder was named.
  package let root: String
  private let decoding: TextDecoding
  /// Files that exist even if the disk has none of that name.
  private let builtIn: BuiltInFiles?
  /// Files as they are to be, by name: they stand for those of the disk.
  private var edited: [String: [UInt8]]
  /// What was read before; nil if nothing is kept.
  package let memory: FileMemory?

  /// - Parameter languages: those of the texts; nil while they are not known yet.
  package init(
    root: String, languages: [Language]? = nil, builtIn: BuiltInFiles? = nil, edited: [String: [UInt8]] = [:],
    memory: FileMemory? = nil
  ) {
    self.root = Self.plain(root)
    self.memory = memory
    self.builtIn = builtIn
    self.edited = edited
    decoding = TextDecoding(
      languages: languages.map { Set($0.map { $0.tag.prefix { $0 != "-" }.lowercased() }) })
  }

  /// A path without parts that lead nowhere: `plan` for `./plan/`.
  package static func plain(_ path: String) -> String {
    let names = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + names : names.isEmpty ? "." : names
  }

  /// A folder of templates, supplemented by those in the program.
  package static func templates(_ root: String, languages: [Language]? = nil) -> ContentFolder {
    ContentFolder(root: root, languages: languages, builtIn: .templates)
  }

  /// The same folder, with these bytes in a file.
  func with(_ bytes: [UInt8], for name: String) -> ContentFolder {
    var folder = self
    folder.edited[name] = bytes
    return folder
  }

  package var exists: Bool { isFolder("") }

  /// The name of a file in messages: its path, unless it is inside the program.
  package func path(_ name: String) -> String {
    (builtInBytes(of: name) == nil ? root : BuiltInFiles.name) + "/" + name
  }

  /// The name of a file in this folder.
  package func name(ofPath path: String) -> String { String(path.dropFirst(root.count + 1)) }

  /// The name of a file in this folder, from its name in messages; nil for files elsewhere.
  package func name(ofMessagePath path: String) -> String? {
    let prefix = path.hasPrefix(BuiltInFiles.name + "/") && builtIn != nil ? BuiltInFiles.name : root
    return path.hasPrefix(prefix + "/") ? String(path.dropFirst(prefix.count + 1)) : nil
  }

  private func diskPath(_ name: String) -> String { root + "/" + name }

  private func entry(_ name: String) -> DiskEntry { DiskEntry(diskPath(name), within: root) }

  /// Whether there is something of this name, even if it cannot be read.
  package func has(_ name: String) -> Bool {
    isOnDisk(name) || builtIn?[name] != nil
  }

  private func isOnDisk(_ name: String) -> Bool {
    if edited[name] != nil { return true }
    if case .missing = DiskEntry(diskPath(name)) { return false }
    return true
  }

  func isFolder(_ name: String) -> Bool {
    if case .folder = DiskEntry(diskPath(name)) { true } else { false }
  }

  /// The bytes of a file that is in the program and not on the disk.
  package func builtInBytes(of name: String) -> [UInt8]? {
    guard let bytes = builtIn?[name], !isOnDisk(name) else { return nil }
    return bytes
  }

  /// The files and folders directly in a folder, by name, except those that ``isContent(_:)`` excludes; "" is the root. A folder that does
  /// not exist is empty; one that cannot be listed is a mistake.
  package func entries(_ folder: String, _ collector: DiagnosticCollector) -> [String] {
    let found = diskEntries(folder, collector)
    guard builtIn != nil || !edited.isEmpty else { return found }
    let prefix = folder.isEmpty ? "" : folder + "/"
    let names = edited.keys.filter { $0.hasPrefix(prefix) }
      .compactMap { $0.dropFirst(prefix.count).split(separator: "/").first.map(String.init) }
    return (builtIn?.names(in: folder) ?? []).union(names).union(found).sorted()
  }

  private func diskEntries(_ folder: String, _ collector: DiagnosticCollector) -> [String] {
    let place = folder.isEmpty ? root : diskPath(folder)
    switch entry(folder) {
    case .missing: return []
    case .outside(let target):
      refuse(folder, outside: target, collector)
      return []
    default: break
    }
    do {
      return try DiskEntry.names(in: place).filter(Self.isContent).sorted()
    } catch {
      guard !isInUnread(folder, collector) else { return [] }
      collector.error(
        .unreadableFile, "the folder cannot be listed: \(error.reason)", at: SourcePlace(path: place),
        hint: "its content would be missing from the site; \(error.remedy)")
      collector.leaveOut(file: place)
      return []
    }
  }

  /// Hidden files, and files that editors and systems leave behind, are not content.
  static func isContent(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasPrefix("~$") && !name.hasSuffix("~")
      && !["desktop.ini", "thumbs.db"].contains(name.lowercased())
  }

  /// All files below a folder that can be read, as paths relative to it.
  package func files(below folder: String, _ collector: DiagnosticCollector) -> [String] {
    let found = files(below: folder, within: [], collector)
    guard let builtIn else { return found }
    return Set(builtIn.paths(below: folder)).union(found).sorted()
  }

  /// - Parameter parents: the folders that this one is in.
  private func files(below folder: String, within parents: [[UInt64]], _ collector: DiagnosticCollector)
    -> [String]
  {
    var parents = parents
    if case .folder(let identity) = DiskEntry(diskPath(folder)) {
      guard !parents.contains(identity) else {
        refuse(.unreadableFile, folder, "the link leads to a folder that contains it", collector)
        return []
      }
      parents.append(identity)
    }
    return diskEntries(folder, collector).flatMap { name -> [String] in
      let below = folder.isEmpty ? name : folder + "/" + name
      guard !name.unicodeScalars.contains(where: \.isControlOrBidirectional) else {
        refuse(
          .fileName, below, "the name contains a control character or one that changes the direction of text",
          hint: "give it another name", collector)
        return []
      }
      switch entry(below) {
      case .folder:
        return files(below: below, within: parents, collector).map { name + "/" + $0 }
      case .file:
        return [name]
      case .special:
        refuse(.unreadableFile, below, "this is neither a file nor a folder", collector)
      case .unreadable(let reason):
        refuse(.unreadableFile, below, "the file cannot be read: \(reason)", collector)
      case .outside(let target):
        refuse(below, outside: target, collector)
      case .missing:
        refuse(.unreadableFile, below, "the file was removed while the folder was read", collector)
      }
      return []
    }
  }

  private func refuse(
    _ code: Diagnostic.Code, _ name: String, _ message: String,
    hint: String = "replace it by a file that can be read, or remove it",
    _ collector: DiagnosticCollector
  ) {
    collector.error(code, message, at: SourcePlace(path: path(name)), hint: hint)
    collector.leaveOut(file: path(name))
  }

  private func refuse(_ name: String, outside target: String, _ collector: DiagnosticCollector) {
    refuse(
      .unreadableFile, name, "the link leads out of the folder \"\(root)\", to \(target)",
      hint: "replace it by a copy of what it leads to; files elsewhere are not read or published", collector)
  }

  /// The bytes of a file, or nil after a diagnostic.
  package func contents(of name: String, _ collector: DiagnosticCollector) -> [UInt8]? {
    do throws(DiskEntry.Failure) {
      return try bytes(of: name)
    } catch {
      guard !isInUnread(name, collector) else { return nil }
      complain(of: name, error, at: SourcePlace(path: path(name)), collector)
      collector.leaveOut(file: path(name))
      return nil
    }
  }

  /// The text of a file, or nil after a diagnostic.
  package func text(of name: String, _ collector: DiagnosticCollector) -> String? {
    let place = SourcePlace(path: path(name))
    guard let bytes = contents(of: name, collector) else { return nil }
    guard let text = decoding.text(of: bytes) else {
      let (line, column) = TextDecoding.firstPlaceOutsideUTF8(in: bytes)
      collector.error(
        .notUTF8,
        decoding.candidates.isEmpty
          ? "from here the file is not UTF-8"
          : "from here the file is not UTF-8, and it is not certain that it is "
            + decoding.candidates.map(\.rawValue).joined(separator: " or "),
        at: SourcePlace(path: place.path, line: line, column: column),
        hint:
          "save it again as UTF-8: in a spreadsheet program as \"CSV UTF-8\", in an editor by choosing that encoding"
      )
      collector.leaveOut(file: place.path)
      return nil
    }
    if let (scalar, line, column) = text.firstControlCharacter {
      collector.error(
        .controlCharacter, "\(String(scalar).withControlsShown) is a control character",
        at: SourcePlace(path: place.path, line: line, column: column),
        hint: "remove it; no page, chart or feed may contain it")
      collector.leaveOut(file: place.path)
      return nil
    }
    return text
  }

  /// Whether a file is in this folder, even through links, as the disk has it now.
  package func holds(_ path: String) -> Bool {
    guard path.hasPrefix(root + "/"), case .file = DiskEntry(path) else { return false }
    return DiskEntry.lies(path, within: root)
  }

  private func bytes(of name: String) throws(DiskEntry.Failure) -> [UInt8] {
    if let bytes = edited[name] ?? builtInBytes(of: name) { return bytes }
    guard case .file = entry(name) else { throw DiskEntry.Failure(reason: "it is not a plain file") }
    return try DiskEntry.bytes(of: diskPath(name), limit: ContentLimit.size(of: name))
  }

  /// Whether something lies in a folder of which it was said already that it cannot be read.
  private func isInUnread(_ name: String, _ collector: DiagnosticCollector) -> Bool {
    guard !name.isEmpty, !collector.unreadFiles.isEmpty else { return false }
    let above = name.split(separator: "/").dropLast()
    return (0...above.count).contains { depth in
      let folder = above.prefix(depth).joined(separator: "/")
      return collector.unreadFiles.contains(folder.isEmpty ? root : diskPath(folder))
    }
  }

  private func complain(
    of name: String, _ failure: DiskEntry.Failure, at place: SourcePlace, _ collector: DiagnosticCollector
  ) {
    switch entry(name) {
    case .missing:
      collector.error(
        .missingFile, "there is no such file", at: place, hint: "a file of this name is needed here")
    case .folder:
      collector.error(
        .unreadableFile, "this is a folder where a file is expected", at: place,
        hint: "give the folder another name")
    case .unreadable(let reason):
      collector.error(
        .unreadableFile, "the file cannot be read: \(reason)", at: place,
        hint: "check that it can be read and, if it is a link, that it leads to a file")
    case .outside(let target):
      refuse(name, outside: target, collector)
    case .file, .special:
      collector.error(
        .unreadableFile, "the file cannot be read: \(failure.reason)", at: place,
        hint:
          "this is a plain file of at most \(ContentLimit.size(of: name) >> 20) MiB; larger ones can be published from media/"
          + (ContentLimit.isData(name) ? failure.size.map { ContentLimit.remedy(for: $0) } ?? "" : ""))
    }
  }
}
