import Reading

extension YAMLNode {
  /// Whether nothing is written here: `key:` or `key: ~`.
  var isNothing: Bool {
    scalar.map { $0.style == .plain && ["", "~", "null"].contains($0.string) } ?? false
  }

  func value(_ key: String) -> YAMLNode? {
    mapping?.first { $0.key.string == key && !$0.value.isNothing }?.value
  }

  /// The value to which keys lead, or the last one on the way to it.
  ///
  /// - Returns: it, with the keys that were not found; nil if not even the first was.
  func descendant(_ path: [String]) -> (node: YAMLNode, rest: [String])? {
    var node = self
    for (number, key) in path.enumerated() {
      guard let next = node.value(key) else {
        return number == 0 ? nil : (node, Array(path[number...]))
      }
      node = next
    }
    return (node, [])
  }

  /// What is in it, for a reader: `2022: 90; 2023: 100`.
  var outline: String {
    switch content {
    case .scalar(let scalar): SheetText.normal(scalar.string)
    case .sequence(let items): SheetText.joined(items.map(\.outline))
    case .mapping(let pairs): SheetText.joined(pairs.map { "\($0.key.outline): \($0.value.outline)" })
    }
  }
}
