import Text

/// A YAML mapping that remembers which keys it was asked for and, when it is closed, reports every other key: a misspelt one would
/// otherwise be lost silently.
///
/// A value that is not a mapping is read like an empty one, so that readers need no way out of their own; closing reports it.
package final class YAMLRecord {
  let value: YAMLValue
  private let name: String
  /// Nil if the value is not a mapping.
  private let entries: [(key: YAMLValue, value: YAMLValue)]?
  private let values: [String: YAMLValue]
  /// In the order in which they were asked for.
  private var keys: [String]
  private var isClosed = false

  /// - Parameters:
  ///   - name: its name in messages, with an article: "a domain".
  ///   - keys: those that another reader reads, or that should be listed first.
  package init(_ value: YAMLValue, _ name: String, keys: [String] = []) {
    self.value = value
    self.name = name
    self.keys = keys
    entries = value.entries
    values = Dictionary(
      // A key without a value counts as not given: editors leave it for later.
      (entries ?? []).filter { !$0.value.isEmpty }.map { ($0.key.node.string ?? "", $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  deinit { precondition(isClosed, "\(name) was read and never closed") }

  package var place: SourcePlace { value.place }

  package subscript(key: String) -> YAMLValue? {
    if !keys.contains(key) { keys.append(key) }
    return values[key]
  }

  /// Reads a value that is required.
  package func required<Result>(_ key: String, _ read: (YAMLValue) -> Result?) -> Result? {
    if let value = self[key] { return read(value) }
    if entries != nil { value.error(.missingKey, "\"\(key)\" is missing here") }
    return nil
  }

  /// Reads a value that is optional.
  package func optional<Result>(_ key: String, _ read: (YAMLValue) -> Result?) -> Result? {
    self[key].flatMap(read)
  }

  package func list<Item>(_ key: String, _ read: (YAMLValue) -> Item?) -> [Item] {
    self[key]?.list(read) ?? []
  }

  /// The other names of an entry, under which search finds it.
  func aliases(of name: LocalizedText?) -> [String] {
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

  func references(_ key: String) -> [Reference] {
    list(key) { $0.reference() }
  }

  /// Entries inside this one that are left out together with it, so that references to them are not reported as well.
  func leaveOut(_ ids: [String]) {
    for id in ids { value.context.collector.leaveOut(entry: id) }
  }

  /// Reports the keys that nothing asked for. Must be called once, when everything has been read.
  ///
  /// - Returns: whether this is a mapping at all.
  @discardableResult
  package func close() -> Bool {
    isClosed = true
    guard let entries else {
      value.error(
        .wrongShape, "\(name) is expected here", hint: "with the keys: " + keys.joined(separator: ", "))
      return false
    }
    for (key, item) in entries {
      let written = key.node.string ?? ""
      guard !keys.contains(written) else { continue }
      let nearest = NearestWord.to(written, among: keys).map { "did you mean \"\($0)\"? " } ?? ""
      let comma = nearest.isEmpty ? value.commaHint(key.node, item.node) : ""
      key.error(
        .unknownKey, "\"\(written)\" is not a key of \(name)",
        hint: nearest + comma + "allowed: " + keys.joined(separator: ", "))
    }
    return true
  }
}
