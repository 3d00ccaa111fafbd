import Text
import Yams

/// A YAML mapping whose keys are known: any other key is a mistake, since a misspelt one would else be lost without a word.
package struct YAMLRecord {
  let value: YAMLValue
  private let values: [String: YAMLValue]

  /// - Parameter keys: all that are allowed, the required ones among them.
  package init?(_ value: YAMLValue, keys: [String], of what: String) {
    guard let mapping = value.node.mapping else {
      value.error("\(what) is expected here", hint: "with the keys: " + keys.joined(separator: ", "))
      return nil
    }
    var values: [String: YAMLValue] = [:]
    for (key, node) in value.pairs(mapping) {
      let name = key.string ?? ""
      guard keys.contains(name) else {
        let nearest = NearestWord.to(name, among: keys).map { "did you mean \"\($0)\"? " } ?? ""
        let comma = nearest.isEmpty ? value.commaHint(key, node) : ""
        value.with(key).error(
          "\"\(name)\" is no key of \(what)",
          hint: nearest + comma + "allowed: " + keys.joined(separator: ", "))
        continue
      }
      let item = value.with(node)
      // A key without a value is a key not given: editors leave them for later.
      if node.scalar == nil || item.scalar != nil { values[name] = item }
    }
    self.value = value
    self.values = values
  }

  package var place: SourcePlace { value.place }

  package subscript(key: String) -> YAMLValue? { values[key] }

  /// Reads a value that has to be there.
  package func required<Result>(_ key: String, _ read: (YAMLValue) -> Result?) -> Result? {
    guard let value = values[key] else {
      self.value.error("\"\(key)\" is missing here")
      return nil
    }
    return read(value)
  }

  /// Reads a value that may be there.
  package func optional<Result>(_ key: String, _ read: (YAMLValue) -> Result?) -> Result? {
    values[key].flatMap(read)
  }

  package func list<Item>(_ key: String, _ read: (YAMLValue) -> Item?) -> [Item] {
    values[key]?.list(read) ?? []
  }

  func references(_ key: String) -> [Reference] {
    list(key) { $0.reference() }
  }
}
