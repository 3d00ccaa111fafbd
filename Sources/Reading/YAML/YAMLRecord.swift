import Text

/// A YAML mapping that remembers which keys it was asked for and, when it is closed, reports every other key: a misspelt one would
/// otherwise be lost silently.
///
/// A value that is not a mapping is read like an empty one, so that readers need no way out of their own; closing reports it.
package final class YAMLRecord {
  package let value: YAMLValue
  private let name: String
  /// Nil if the value is not a mapping.
  private let entries: [(key: YAMLValue, value: YAMLValue)]?
  private let values: [String: YAMLValue]
  /// In the order in which they were asked for.
  private var keys: [String]
  /// Keys that people look for here, with what to write instead.
  private let elsewhere: [String: String]
  private var isClosed = false
  /// Whether closing found keys that nothing asked for: what seems not to be given may stand under one of them.
  package private(set) var hasUnknownKeys = false
  /// What is missing, which closing reports: unless a key that nobody asked for was meant.
  private var missing: [(keys: [String], report: () -> Void)] = []
  /// What is known of the keys and their alternatives, if the value is not in any file.
  private var shapes: [String: KeyNotes] = [:]
  private var alternatives: [[String]] = []
  /// The one of several keys that is being read.
  private var alternative: String?

  private struct KeyNotes {
    let notes = ShapeNotes()
    var isRequired = false
    var usual: String?
    var needs: [String] = []
  }

  /// - Parameters:
  ///   - name: its name in messages, with an article: "a domain".
  ///   - keys: those that another reader reads, or that should be listed first.
  ///   - elsewhere: those that people look for here and that stand somewhere else, with what to write instead.
  package init(
    _ value: YAMLValue, _ name: String, keys: [String] = [], elsewhere: [String: String] = [:]
  ) {
    self.value = value
    self.name = name
    self.keys = keys
    self.elsewhere = elsewhere
    entries = value.entries
    // A key without a value counts as not given: editors leave it for later.
    values = Dictionary(
      keepingFirst: (entries ?? []).filter { !$0.value.isEmpty }.map { ($0.key.node.string ?? "", $0.value) })
  }

  deinit { precondition(isClosed, "\(name) was read and never closed") }

  package var place: SourcePlace { value.place }

  package subscript(key: String) -> YAMLValue? {
    if !keys.contains(key) { keys.append(key) }
    guard value.notes != nil else { return values[key] }
    let known = shapes[key] ?? KeyNotes()
    shapes[key] = known
    return YAMLValue(known.notes)
  }

  /// Reads a value that is required.
  package func required<Result>(_ key: String, _ read: (YAMLValue) -> Result?) -> Result? {
    if let value = value(ofRequired: key) { return read(value) }
    noteMissing(key, ValueShape { _ = read($0) })
    return nil
  }

  private func value(ofRequired key: String) -> YAMLValue? {
    if value.notes != nil {
      if let alternative {
        shapes[alternative, default: KeyNotes()].needs.append(key)
      } else {
        shapes[key, default: KeyNotes()].isRequired = true
      }
    }
    return self[key]
  }

  private func noteMissing(_ key: String, _ shape: @autoclosure () -> ValueShape) {
    guard entries != nil else { return }
    let value = value
    // Others may name it by the id that it was to have.
    if key == "id" { value.context.collector.leaveOut(file: value.path) }
    let example = shape().example(in: value.context.languages)
    missing.append(
      (
        [key],
        {
          value.error(
            .missingKey, "\"\(key)\" is missing here", hint: example.map { "write \(key): \($0)" })
        }
      ))
  }

  /// Reports a key that is missing although it is optional in other circumstances.
  package func require(_ key: String, hint: String) {
    guard entries != nil, self[key] == nil else { return }
    let value = value
    missing.append(([key], { value.error(.missingKey, "\"\(key)\" is missing here", hint: hint) }))
  }

  /// Reads a value that is optional.
  package func optional<Result>(_ key: String, _ read: (YAMLValue) -> Result?) -> Result? {
    self[key].flatMap(read)
  }

  /// Reads a value that is optional.
  ///
  /// - Parameter usual: what it is if it is not given.
  package func optional<Result: CustomStringConvertible>(
    _ key: String, default usual: Result, _ read: (YAMLValue) -> Result?
  ) -> Result {
    if value.notes != nil { shapes[key, default: KeyNotes()].usual = usual.description }
    return optional(key, read) ?? usual
  }

  /// Reads one of several words.
  ///
  /// - Parameter usual: what it is if it is not given.
  package func optional<Result: RawRepresentable & CaseIterable>(_ key: String, default usual: Result)
    -> Result
  where Result.RawValue == String {
    if value.notes != nil { shapes[key, default: KeyNotes()].usual = usual.rawValue }
    return optional(key) { $0.choice(Result.self) } ?? usual
  }

  /// Reads the only one of several keys that is given.
  ///
  /// - Parameter refuse: reports that none of them is given, or more than one.
  package func one<Result>(
    of keys: [String], _ read: (_ key: String, YAMLValue) -> Result?,
    else refuse: @escaping (_ given: [String]) -> Void
  ) -> Result? {
    let given = keys.filter { self[$0] != nil }
    guard value.notes == nil else {
      alternatives.append(keys)
      for key in keys {
        alternative = key
        _ = self[key].map { read(key, $0) }
      }
      alternative = nil
      return nil
    }
    // Closing reports what is not a mapping.
    guard entries != nil else { return nil }
    guard given.count == 1, let key = given.first, let value = self[key] else {
      missing.append((given.isEmpty ? keys : [], { refuse(given) }))
      return nil
    }
    return read(key, value)
  }

  package func list<Item>(_ key: String, _ read: (YAMLValue) -> Item?) -> [Item] {
    self[key]?.list(read) ?? []
  }

  /// Reads a list that may have only so many items; a longer one is a mistake, and none of it is read.
  package func list<Item>(_ key: String, atMost most: Int, _ read: (YAMLValue) -> Item?) -> [Item] {
    guard let value = self[key], let count = value.node.sequence?.count, count > most else {
      return list(key, read)
    }
    value.error(
      .wrongCount, "\(name) has at most \(most) \(key) and this one \(count)",
      hint: "leave out what nobody can be measured by, or divide it among several entries")
    return []
  }

  /// The other names of an entry, under which search finds it.
  package func aliases(of name: LocalizedText?) -> [String] {
    var known = Set(name?.texts.values.map { $0.lowercased() } ?? [])
    return list("aliases") { alias in
      guard let text = alias.text() else { return nil }
      guard known.insert(text.lowercased()).inserted else {
        alias.warn(
          .repeatedAlias, "\"\(text)\" is already a name of this entry",
          hint: "search ignores case; remove the alias")
        return nil
      }
      return text
    }
  }

  package func references(_ key: String) -> [Reference] {
    list(key) { $0.reference() }
  }

  /// Entries inside this one that are left out together with it, so that references to them are not reported as well.
  package func leaveOut(_ ids: [String]) {
    for id in ids { value.context.collector.leaveOut(entry: id) }
  }

  /// Reports the keys that nothing asked for. Must be called once, when everything has been read.
  ///
  /// - Returns: whether this is a mapping at all.
  @discardableResult
  package func close() -> Bool {
    isClosed = true
    if let notes = value.notes {
      notes.note(.record(shape))
      return false
    }
    guard let entries else {
      value.error(
        .wrongShape, "\(name) is expected here", hint: "with the keys: " + keys.joined(separator: ", "))
      return false
    }
    var meant: Set<String> = []
    for (key, item) in entries {
      let written = key.node.string ?? ""
      guard !keys.contains(written) else { continue }
      hasUnknownKeys = true
      let word = NearestWord.to(written, among: keys)
      if let word { meant.insert(word) }
      let nearest = word.map { "did you mean \"\($0)\"? " } ?? ""
      let comma = nearest.isEmpty ? value.commaHint(key.node, item.node) : ""
      key.error(
        .unknownKey, "\"\(written)\" is not a key of \(name)",
        hint: elsewhere[written] ?? nearest + comma + "allowed: " + keys.joined(separator: ", "))
    }
    for (keys, report) in missing where meant.isDisjoint(with: keys) { report() }
    return true
  }

  /// What the keys were read as.
  private var shape: RecordShape {
    let keys = keys.map { key in
      let known = shapes[key] ?? KeyNotes()
      return KeyShape(
        name: key, shape: known.notes.shape, isRequired: known.isRequired, usual: known.usual,
        needs: known.needs)
    }
    return RecordShape(name: name, keys: keys, alternatives: alternatives)
  }
}
