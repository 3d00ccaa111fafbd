import Text

/// A YAML mapping that remembers which keys it was asked for and, when it is closed, reports every other key: a misspelt one would
/// otherwise be lost without a word.
///
/// A value that is not a mapping reads like an empty one, so that a reader needs no way out of its own; closing reports it.
package final class YAMLRecord {
  let value: YAMLValue
  private let name: String
  /// Nil: the value is not a mapping.
  private let entries: [(key: YAMLValue, value: YAMLValue)]?
  private let values: [String: YAMLValue]
  /// In the order in which they were asked for.
  private var keys: [String]
  private var isClosed = false

  /// - Parameters:
  ///   - name: what messages call it, with its article: "a domain".
  ///   - keys: those that another reader reads, or that are to be named first.
  package init(_ value: YAMLValue, _ name: String, keys: [String] = []) {
    self.value = value
    self.name = name
    self.keys = keys
    entries = value.entries
    values = Dictionary(
      // A key without a value counts as not given: editors leave them for later.
      (entries ?? []).filter { !$0.value.isEmpty }.map { ($0.key.node.string ?? "", $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  deinit { precondition(isClosed, "\(name) was read and never closed") }

  package var place: SourcePlace { value.place }

  package subscript(key: String) -> YAMLValue? {
    if !keys.contains(key) { keys.append(key) }
    return values[key]
  }

  /// Reads a value that has to be there.
  package func required<Result>(_ key: String, _ read: (YAMLValue) -> Result?) -> Result? {
    if let value = self[key] { return read(value) }
    if entries != nil { value.error(.missingKey, "\"\(key)\" is missing here") }
    return nil
  }

  /// Reads a value that may be there.
  package func optional<Result>(_ key: String, _ read: (YAMLValue) -> Result?) -> Result? {
    self[key].flatMap(read)
  }

  package func list<Item>(_ key: String, _ read: (YAMLValue) -> Item?) -> [Item] {
    self[key]?.list(read) ?? []
  }

  /// The other names of an entry, which search knows it by.
  func aliases(of name: LocalizedText?) -> [String] {
    var known = Set(name?.texts.values.map { $0.lowercased() } ?? [])
    return list("aliases") { alias in
      guard let text = alias.text() else { return nil }
      guard known.insert(text.lowercased()).inserted else {
        alias.warn(
          .repeatedAlias, "\"\(text)\" is a name of this entry already",
          hint: "search ignores case; take the alias away")
        return nil
      }
      return text
    }
  }

  func references(_ key: String) -> [Reference] {
    list(key) { $0.reference() }
  }

  /// Entries of this one that are left out together with it, so that references to them are not reported as well.
  func leaveOut(_ ids: [String]) {
    for id in ids { value.context.collector.leaveOut(entry: id) }
  }

  /// Reports what nothing asked for. To be called once, when everything has been read.
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
