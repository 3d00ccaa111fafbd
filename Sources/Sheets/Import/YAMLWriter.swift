import Reading

/// Writes values and entries that a YAML file does not have yet, as the other entries of their list are written.
struct YAMLWriter {
  let source: EditedLines
  /// The entries of the list.
  let siblings: [YAMLNode]

  indirect enum Tree {
    case value(YAMLEditor.Value)
    case mapping([(key: String, tree: Tree)])
  }

  /// Nil if there is nothing in it.
  func tree(_ values: [YAMLEditor.Value], at path: [String]) -> Tree? {
    if values.count == 1, values[0].path.count == 1 { return values[0].text == nil ? nil : .value(values[0]) }
    var keys: [String] = []
    var trees: [String: Tree] = [:]
    for (key, group) in YAMLEditor.grouped(values.map { $0.below() }) {
      guard let tree = tree(group, at: path + [key]) else { continue }
      trees[key] = tree
      let before = predecessor(of: key, among: keys, at: path)
      keys.insert(key, at: before.map { $0 + 1 } ?? keys.count)
    }
    return keys.isEmpty ? nil : .mapping(keys.compactMap { key in trees[key].map { (key, $0) } })
  }

  /// How other entries write a value.
  private func examples(at path: [String]) -> some Sequence<YAMLNode> {
    siblings.lazy.compactMap { sibling in
      sibling.descendant(path).flatMap { $0.rest.isEmpty ? $0.node : nil }
    }
  }

  func blockLines(_ key: String, _ tree: Tree, at path: [String], indentation: Int) -> [String] {
    let start = String(repeating: " ", count: indentation) + key + ":"
    let example = examples(at: path).first { _ in true }
    switch tree {
    case .value(let value):
      guard value.column.content.isList, let example, example.sequence != nil, !example.isFlow else {
        return [start + " " + flowValue(tree, at: path, inFlow: false)]
      }
      let dash = String(repeating: " ", count: indentation + 2) + "- "
      return [start]
        + SheetText.items(value.text ?? "").map {
          dash + YAMLScalar.written($0, value.column, inFlow: false)
        }
    case .mapping(let pairs):
      let flow = flowValue(tree, at: path)
      let isFlow = example.map { $0.isFlow || $0.mapping == nil } ?? (flow.count <= 80)
      if isFlow { return [start + " " + flow] }
      return [start]
        + pairs.flatMap { blockLines($0.key, $0.tree, at: path + [$0.key], indentation: indentation + 2) }
    }
  }

  func flowValue(_ tree: Tree?, at path: [String], inFlow: Bool = true) -> String {
    switch tree {
    case nil: return ""
    case .value(let value):
      let text = value.text ?? ""
      if value.column.content.isList {
        let items = SheetText.items(text).map { YAMLScalar.written($0, value.column, inFlow: true) }
        return "[" + items.joined(separator: ", ") + "]"
      }
      let example = examples(at: path).first { $0.scalar != nil }
      let quote = example.flatMap { source.quote(of: $0) }
      return YAMLScalar.written(text, value.column, quote: quote, inFlow: inFlow)
    case .mapping(let pairs):
      let texts = pairs.map { "\($0.key): " + flowValue($0.tree, at: path + [$0.key]) }
      return "{ " + texts.joined(separator: ", ") + " }"
    }
  }

  /// A new entry of the list.
  ///
  /// - Parameters:
  ///   - indentation: of its hyphen.
  ///   - isFlow: whether it is written in braces.
  func entry(_ values: [YAMLEditor.Value], indentation: Int, isFlow: Bool) -> String {
    let wrapped = values.map { YAMLEditor.Value(path: [""] + $0.path, text: $0.text, column: $0.column) }
    let start = String(repeating: " ", count: indentation)
    guard case .mapping(let pairs) = tree(wrapped, at: []) else { return "" }
    if isFlow {
      let texts = pairs.map { "\($0.key): " + flowValue($0.tree, at: [$0.key]) }
      return start + "- { " + texts.joined(separator: ", ") + " }"
    }
    let lines = pairs.flatMap {
      blockLines($0.key, $0.tree, at: [$0.key], indentation: indentation + 2)
    }
    return ([start + "- " + (lines.first?.dropFirst(indentation + 2) ?? "")] + lines.dropFirst())
      .joined(separator: "\n")
  }

  /// The key after which a new one belongs, as other entries have it.
  func predecessor(of key: String, among present: [String], at path: [String]) -> Int? {
    for sibling in siblings {
      guard let (node, rest) = path.isEmpty ? (sibling, []) : sibling.descendant(path), rest.isEmpty,
        let keys = node.mapping?.compactMap(\.key.string), let number = keys.firstIndex(of: key)
      else { continue }
      for earlier in keys[..<number].reversed() {
        if let place = present.firstIndex(of: earlier) { return place }
      }
    }
    return nil
  }
}
