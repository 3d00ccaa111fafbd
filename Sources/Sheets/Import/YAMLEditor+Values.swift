import Editing
import Plan
import Reading

/// Values that are there and are replaced.
extension YAMLEditor {
  func replacement(of node: YAMLNode, _ new: String) -> TextEdit {
    let isBlock = node.scalar?.style.isBlock == true
    let last = isBlock ? source.lastLine(node) : node.endLine
    let end = isBlock ? source.end(of: last).column : node.endColumn
    return TextEdit(
      place: source.place(node.line, node.column), old: source.slice(node.line, node.column, to: last, end),
      new: new)
  }

  /// What replaces a value.
  func newText(of node: YAMLNode, _ values: [Value], at path: [String], inFlow: Bool) throws -> String {
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
      return YAMLScalar.written(text, values[0].column, quote: source.quote(of: node), inFlow: inFlow)
    }
    return blockScalar(text, like: node)
  }

  /// A mapping in braces with changed values; what is not changed is copied.
  func flowText(of node: YAMLNode, _ values: [Value], at path: [String]) throws -> String {
    guard let pairs = node.mapping, node.isFlow else { throw refusal(at: node) }
    let groups = Self.grouped(values)
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
          text = "\(key): " + writer.flowValue(writer.tree(group, at: path + [key]), at: path + [key])
        } else {
          text =
            source.slice(pair.key.line, pair.key.column, to: pair.value.line, pair.value.column)
            + (try newText(of: pair.value, group, at: path + [key], inFlow: true))
        }
      }
      items.append((key, text, behind))
    }
    for (key, group) in groups where !pairs.contains(where: { $0.key.string == key }) {
      guard let tree = writer.tree(group, at: path + [key]) else { continue }
      let text = "\(key): " + writer.flowValue(tree, at: path + [key])
      let before = writer.predecessor(of: key, among: items.map(\.key), at: path) ?? items.count - 1
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
    let new = texts.map { written[$0] ?? YAMLScalar.written($0, column, inFlow: true) }
    let separator =
      items.count > 1
      ? source.slice(items[0].endLine, items[0].endColumn, to: items[1].line, items[1].column) : ", "
    let open = items.first.map { source.slice(node.line, node.column, to: $0.line, $0.column) } ?? "["
    let close =
      items.last.map { source.slice($0.endLine, $0.endColumn, to: node.endLine, node.endColumn) } ?? "]"
    return open + new.joined(separator: separator) + close
  }

  func blockListEdits(
    _ node: YAMLNode, _ items: [YAMLNode], _ texts: [String], _ column: SheetColumn
  ) throws -> [TextEdit] {
    let old = items.map { SheetText.normal($0.string ?? "") }
    let dash = String(repeating: " ", count: node.column - 1) + "- "
    func line(_ text: String) -> String { dash + YAMLScalar.written(text, column, inFlow: false) }
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
}
