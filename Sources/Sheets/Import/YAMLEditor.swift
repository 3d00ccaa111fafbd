import Plan

/// Changes values of an entry in a YAML file at their places, and leaves everything around them as it is. What is new is written as the other
/// entries of its list are.
struct YAMLEditor {
  /// A value as it is to be.
  struct Value {
    var path: [String]
    /// Nil if it is to be removed.
    var text: String?
    var column: SheetColumn

    fileprivate func below() -> Value { Value(path: Array(path.dropFirst()), text: text, column: column) }
  }

  /// Why a file cannot be changed here.
  struct Refusal: Error {
    let message: String
    let place: SourcePlace
  }

  let source: EditedLines
  /// The entries of the list, which show how values are written.
  let siblings: [YAMLNode]

  func edits(of entry: YAMLNode, _ values: [Value]) throws -> [TextEdit] {
    try edits(of: entry, values, at: [])
  }

  // MARK: - Mappings

  /// The values by their next key, in order.
  private func grouped(_ values: [Value]) -> [(key: String, values: [Value])] {
    var groups: [(key: String, values: [Value])] = []
    for value in values {
      guard let key = value.path.first else { continue }
      if let number = groups.firstIndex(where: { $0.key == key }) {
        groups[number].values.append(value)
      } else {
        groups.append((key, [value]))
      }
    }
    return groups
  }

  private func edits(of node: YAMLNode, _ values: [Value], at path: [String]) throws -> [TextEdit] {
    guard let pairs = node.mapping else { throw refusal(at: node) }
    if node.isFlow { return [replacement(of: node, try flowText(of: node, values, at: path))] }
    var edits: [TextEdit] = []
    var present = pairs.compactMap(\.key.string)
    var added: [(after: Int, lines: [String])] = []
    for (key, group) in grouped(values) {
      if let number = pairs.firstIndex(where: { $0.key.string == key }) {
        let (name, value) = pairs[number]
        if leavesNothing(of: value, group) {
          edits.append(try removal(of: number, from: pairs, in: node))
          present.removeAll { $0 == key }
        } else if value.mapping != nil, !value.isFlow {
          edits += try self.edits(of: value, group.map { $0.below() }, at: path + [key])
        } else if value.isNothing {
          let text = try flowValue(tree(group, at: path + [key]), at: path + [key])
          edits.append(
            TextEdit(
              place: source.place(name.endLine, name.endColumn + 1),
              old: source.slice(name.endLine, name.endColumn + 1, to: value.endLine, value.endColumn),
              new: " " + text))
        } else if let items = value.sequence, !value.isFlow, group.count == 1, let text = group[0].text {
          edits += try blockListEdits(value, items, SheetText.items(text), group[0].column)
        } else {
          edits.append(replacement(of: value, try newText(of: value, group, at: path + [key], inFlow: false)))
        }
      } else if let tree = tree(group, at: path + [key]) {
        let before = predecessor(of: key, among: present, at: path)
        present.insert(key, at: before.map { $0 + 1 } ?? present.count)
        let name = before.map { present[$0] }
        let anchor = pairs.lastIndex { $0.key.string == name } ?? pairs.count - 1
        let lines = try blockLines(key, tree, at: path + [key], indentation: node.column - 1)
        added.append((anchor, lines))
      }
    }
    // Several keys after the same one stay in their order.
    for (anchor, group) in Dictionary(grouping: added, by: \.after).sorted(by: { $0.key < $1.key }) {
      guard pairs.indices.contains(anchor) else { throw refusal(at: node) }
      let (name, value) = pairs[anchor]
      let line = value.isNothing ? name.line : source.lastLine(value)
      edits.append(
        TextEdit(place: source.end(of: line), new: group.flatMap(\.lines).map { "\n" + $0 }.joined()))
    }
    return edits
  }

  /// Whether nothing of a value remains.
  private func leavesNothing(of value: YAMLNode, _ values: [Value]) -> Bool {
    guard values.allSatisfy({ $0.text == nil }) else { return false }
    guard let pairs = value.mapping else { return true }
    guard values.allSatisfy({ !$0.path.dropFirst().isEmpty }) else { return true }
    let removed = Set(values.map { $0.path[1] })
    return pairs.allSatisfy { pair in
      guard let key = pair.key.string, removed.contains(key) else { return pair.value.isNothing }
      return leavesNothing(of: pair.value, values.filter { $0.path[1] == key }.map { $0.below() })
    }
  }

  private func removal(of number: Int, from pairs: [(key: YAMLNode, value: YAMLNode)], in node: YAMLNode)
    throws
    -> TextEdit
  {
    let (key, value) = pairs[number]
    let before = source.slice(key.line, 1, to: key.line, key.column)
    guard before.allSatisfy(\.isWhitespace) else {
      // Behind the hyphen of an entry: the next key takes its place.
      guard pairs.indices.contains(number + 1) else { throw refusal(at: key) }
      let next = pairs[number + 1].key
      let old = source.slice(key.line, key.column, to: next.line, next.column)
      guard !old.contains("#") else { throw refusal(at: key) }
      return TextEdit(place: source.place(key.line, key.column), old: old, new: "")
    }
    return source.cut(key.line, through: value.isNothing ? key.line : source.lastLine(value))
  }

  /// The key after which a new one belongs, as other entries have it.
  private func predecessor(of key: String, among present: [String], at path: [String]) -> Int? {
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

  /// Takes a list out of the entry that has it.
  func removal(ofKey key: String, from owner: YAMLNode) throws -> [TextEdit] {
    guard let pairs = owner.mapping, let number = pairs.firstIndex(where: { $0.key.string == key }),
      !owner.isFlow
    else { throw refusal(at: owner) }
    return [try removal(of: number, from: pairs, in: owner)]
  }

  /// The lines of an entry, with one of the blank lines around it.
  func lines(of entry: YAMLNode) throws -> ClosedRange<Int> {
    let (first, last) = (entry.line, source.lastLine(entry))
    let before = source.slice(first, 1, to: first, entry.column)
    guard before.drop(while: { $0 == " " }) == "- " else { throw refusal(at: entry) }
    let isSpaced = source.isBlank(first - 1) && (last == source.lines.count || source.isBlank(last + 1))
    return (isSpaced ? first - 1 : first)...last
  }

  // MARK: - New values

  private indirect enum Tree {
    case value(Value)
    case mapping([(key: String, tree: Tree)])
  }

  /// Nil if there is nothing in it.
  private func tree(_ values: [Value], at path: [String]) -> Tree? {
    if values.count == 1, values[0].path.count == 1 { return values[0].text == nil ? nil : .value(values[0]) }
    var keys: [String] = []
    var trees: [String: Tree] = [:]
    for (key, group) in grouped(values.map { $0.below() }) {
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

  private func blockLines(_ key: String, _ tree: Tree, at path: [String], indentation: Int) throws -> [String]
  {
    let start = String(repeating: " ", count: indentation) + key + ":"
    let example = examples(at: path).first { _ in true }
    switch tree {
    case .value(let value):
      guard value.column.content.isList, let example, example.sequence != nil, !example.isFlow else {
        return [start + " " + (try flowValue(tree, at: path, inFlow: false))]
      }
      let dash = String(repeating: " ", count: indentation + 2) + "- "
      return [start]
        + SheetText.items(value.text ?? "").map {
          dash + Self.scalar($0, value.column, quote: nil, inFlow: false)
        }
    case .mapping(let pairs):
      let flow = try flowValue(tree, at: path)
      let isFlow = example.map { $0.isFlow || $0.mapping == nil } ?? (flow.count <= 80)
      if isFlow { return [start + " " + flow] }
      return try [start]
        + pairs.flatMap { try blockLines($0.key, $0.tree, at: path + [$0.key], indentation: indentation + 2) }
    }
  }

  private func flowValue(_ tree: Tree?, at path: [String], inFlow: Bool = true) throws -> String {
    switch tree {
    case nil: return ""
    case .value(let value):
      let text = value.text ?? ""
      if value.column.content.isList {
        let items = SheetText.items(text).map { Self.scalar($0, value.column, quote: nil, inFlow: true) }
        return "[" + items.joined(separator: ", ") + "]"
      }
      let example = examples(at: path).first { $0.scalar != nil }
      let quote = example.flatMap { self.quote(of: $0) }
      return Self.scalar(text, value.column, quote: quote, inFlow: inFlow)
    case .mapping(let pairs):
      let texts = try pairs.map { "\($0.key): " + (try flowValue($0.tree, at: path + [$0.key])) }
      return "{ " + texts.joined(separator: ", ") + " }"
    }
  }

  /// A new entry of the list.
  ///
  /// - Parameters:
  ///   - indentation: of its hyphen.
  ///   - isFlow: whether it is written in braces.
  func entry(_ values: [Value], indentation: Int, isFlow: Bool) throws -> String {
    let wrapped = values.map { Value(path: [""] + $0.path, text: $0.text, column: $0.column) }
    let start = String(repeating: " ", count: indentation)
    guard case .mapping(let pairs) = tree(wrapped, at: []) else { return "" }
    if isFlow {
      let texts = try pairs.map { "\($0.key): " + (try flowValue($0.tree, at: [$0.key])) }
      return start + "- { " + texts.joined(separator: ", ") + " }"
    }
    let lines = try pairs.flatMap {
      try blockLines($0.key, $0.tree, at: [$0.key], indentation: indentation + 2)
    }
    return ([start + "- " + (lines.first?.dropFirst(indentation + 2) ?? "")] + lines.dropFirst())
      .joined(separator: "\n")
  }

  // MARK: - Values that are there

  private func replacement(of node: YAMLNode, _ new: String) -> TextEdit {
    let isBlock = node.scalar?.style.isBlock == true
    let last = isBlock ? source.lastLine(node) : node.endLine
    let end = isBlock ? source.end(of: last).column : node.endColumn
    return TextEdit(
      place: source.place(node.line, node.column), old: source.slice(node.line, node.column, to: last, end),
      new: new)
  }

  /// What replaces a value.
  private func newText(of node: YAMLNode, _ values: [Value], at path: [String], inFlow: Bool) throws -> String
  {
    let written = source.slice(node)
    guard !written.hasPrefix("&"), !written.hasPrefix("!"), !written.hasPrefix("*") else {
      throw refusal(at: node)
    }
    if node.mapping != nil { return try flowText(of: node, values.map { $0.below() }, at: path) }
    guard values.count == 1, let text = values[0].text else { throw refusal(at: node) }
    if let items = node.sequence {
      guard node.isFlow else { throw refusal(at: node) }
      return flowList(node, items, SheetText.items(text), values[0].column)
    }
    guard node.scalar?.style.isBlock == true else {
      return Self.scalar(text, values[0].column, quote: quote(of: node), inFlow: inFlow)
    }
    return blockScalar(text, like: node)
  }

  /// A mapping in braces with changed values; what is not changed is copied.
  private func flowText(of node: YAMLNode, _ values: [Value], at path: [String]) throws -> String {
    guard let pairs = node.mapping, node.isFlow else { throw refusal(at: node) }
    let groups = grouped(values)
    func end(_ pair: (key: YAMLNode, value: YAMLNode)) -> (Int, Int) {
      pair.value.isNothing
        ? (pair.key.endLine, pair.key.endColumn) : (pair.value.endLine, pair.value.endColumn)
    }
    var items: [(key: String, text: String, behind: String)] = []
    for (number, pair) in pairs.enumerated() {
      let key = pair.key.string ?? ""
      let (endLine, endColumn) = end(pair)
      let next = pairs.indices.contains(number + 1) ? pairs[number + 1].key : nil
      let behind = next.map { source.slice(endLine, endColumn, to: $0.line, $0.column) } ?? ""
      var text = source.slice(pair.key.line, pair.key.column, to: endLine, endColumn)
      if let group = groups.first(where: { $0.key == key })?.values {
        if leavesNothing(of: pair.value, group) { continue }
        if pair.value.isNothing {
          text = "\(key): " + (try flowValue(tree(group, at: path + [key]), at: path + [key]))
        } else {
          text =
            source.slice(pair.key.line, pair.key.column, to: pair.value.line, pair.value.column)
            + (try newText(of: pair.value, group, at: path + [key], inFlow: true))
        }
      }
      items.append((key, text, behind))
    }
    for (key, group) in groups where !pairs.contains(where: { $0.key.string == key }) {
      guard let tree = tree(group, at: path + [key]) else { continue }
      let text = "\(key): " + (try flowValue(tree, at: path + [key]))
      let before = predecessor(of: key, among: items.map(\.key), at: path) ?? items.count - 1
      items.insert((key, text, ", "), at: before + 1)
    }
    let open =
      pairs.first.map { source.slice(node.line, node.column, to: $0.key.line, $0.key.column) } ?? "{ "
    let close = pairs.last.map { last in
      let (line, column) = end(last)
      return source.slice(line, column, to: node.endLine, node.endColumn)
    }
    return open + separated(items.map { ($0.text, $0.behind) }) + (close ?? " }")
  }

  private func separated(_ items: [(text: String, behind: String)]) -> String {
    items.enumerated().map { number, item in
      number == items.count - 1 ? item.text : item.text + (item.behind.isEmpty ? ", " : item.behind)
    }.joined()
  }

  private func flowList(_ node: YAMLNode, _ items: [YAMLNode], _ texts: [String], _ column: SheetColumn)
    -> String
  {
    let written = Dictionary(
      items.map { (SheetText.normal($0.string ?? ""), source.slice($0)) },
      uniquingKeysWith: { first, _ in first })
    let new = texts.map { written[$0] ?? Self.scalar($0, column, quote: nil, inFlow: true) }
    let separator =
      items.count > 1
      ? source.slice(items[0].endLine, items[0].endColumn, to: items[1].line, items[1].column) : ", "
    let open = items.first.map { source.slice(node.line, node.column, to: $0.line, $0.column) } ?? "["
    let close =
      items.last.map { source.slice($0.endLine, $0.endColumn, to: node.endLine, node.endColumn) } ?? "]"
    return open + new.joined(separator: separator) + close
  }

  private func blockListEdits(
    _ node: YAMLNode, _ items: [YAMLNode], _ texts: [String], _ column: SheetColumn
  ) throws -> [TextEdit] {
    let old = items.map { SheetText.normal($0.string ?? "") }
    let dash = String(repeating: " ", count: node.column - 1) + "- "
    func line(_ text: String) -> String { dash + Self.scalar(text, column, quote: nil, inFlow: false) }
    guard let last = items.last else { throw refusal(at: node) }
    if texts.starts(with: old) {
      let added = texts.dropFirst(old.count).map { "\n" + line($0) }.joined()
      return [TextEdit(place: source.end(of: source.lastLine(last)), new: added)]
    }
    var rest = texts[...]
    var removed: [YAMLNode] = []
    for (item, text) in zip(items, old) {
      if rest.first == text { rest = rest.dropFirst() } else { removed.append(item) }
    }
    if rest.isEmpty { return source.cut(removed.map { $0.line...source.lastLine($0) }) }
    let (first, end) = (node.line, source.lastLine(last))
    let lines = source.slice(first, 1, to: end, source.end(of: end).column)
    guard !lines.contains("#") else { throw refusal(at: node) }
    return [TextEdit(place: source.place(first, 1), old: lines, new: texts.map(line).joined(separator: "\n"))]
  }

  // MARK: - Scalars

  private func quote(of node: YAMLNode) -> Character? {
    source.slice(node.line, node.column, to: node.line, node.column + 1).first.flatMap {
      "\"'".contains($0) ? $0 : nil
    }
  }

  /// A text as YAML: as its neighbours are written if that is possible.
  private static func scalar(_ text: String, _ column: SheetColumn, quote: Character?, inFlow: Bool) -> String
  {
    if quote == nil,
      isPlain(text, inFlow: inFlow, isText: column.content == .text || column.content == .texts)
    {
      return text
    }
    if quote == "'", !text.contains("\n") { return "'" + text.replacing("'", with: "''") + "'" }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
      "\n", with: "\\n"
    )
    .replacing("\t", with: "\\t")
    return "\"" + escaped + "\""
  }

  /// Whether YAML reads a text without quotation marks as it is.
  private static func isPlain(_ text: String, inFlow: Bool, isText: Bool) -> Bool {
    guard let first = text.first, !text.contains("\n"), !text.contains("\t"), !text.contains(": "),
      !text.contains(" #"),
      !text.hasSuffix(":"), !first.isWhitespace, text.last?.isWhitespace == false
    else { return false }
    if "?:,[]{}#&*!|>'\"%@`".contains(first) { return false }
    if first == "-", text.count == 1 || text.dropFirst().first == " " || text.hasPrefix("---") {
      return false
    }
    if inFlow, text.contains(where: { ",[]{}:".contains($0) }) { return false }
    if ["~", "null", "Null", "NULL"].contains(text) { return false }
    // Other programs take them for true and false or for numbers.
    let isOdd =
      ["true", "false", "yes", "no", "on", "off"].contains(text.lowercased()) || Double(text) != nil
    return !(isText && isOdd)
  }

  /// A text of several lines after `|`, indented as the one that it replaces.
  private func blockScalar(_ text: String, like node: YAMLNode) -> String {
    let header = source.slice(node.line, node.column, to: node.line, source.end(of: node.line).column)
    let first = (node.line + 1...max(node.line + 1, source.lastLine(node))).first { !source.isBlank($0) }
    let indentation = first.map { String(source.lines[$0 - 1].prefix { $0 == " " }) } ?? "  "
    let isFolded = header.hasPrefix(">")
    let lines = (isFolded ? text.replacing("\n", with: "\n\n") : text).split(
      separator: "\n", omittingEmptySubsequences: false)
    return header + lines.map { $0.isEmpty ? "\n" : "\n" + indentation + $0 }.joined()
  }

  private func refusal(at node: YAMLNode) -> Refusal {
    Refusal(
      message: "it is written in a way that is not changed from a workbook",
      place: source.place(node.line, node.column))
  }
}
