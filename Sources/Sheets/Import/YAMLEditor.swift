import Editing
import Plan
import Reading
import Text

/// Changes values of an entry in a YAML file at their places, and leaves everything around them as it is.
struct YAMLEditor {
  /// A value as it is to be.
  struct Value {
    var path: [String]
    /// Nil if it is to be removed.
    var text: String?
    var column: SheetColumn

    func below() -> Value { Value(path: Array(path.dropFirst()), text: text, column: column) }
  }

  /// Why a file cannot be changed here.
  struct Refusal: Error {
    let message: String
    let place: SourcePlace
  }

  let source: EditedLines
  let writer: YAMLWriter

  /// - Parameter siblings: the entries of the list, which show how values are written.
  init(source: EditedLines, siblings: [YAMLNode]) {
    self.source = source
    writer = YAMLWriter(source: source, siblings: siblings)
  }

  func edits(of entry: YAMLNode, _ values: [Value]) throws -> [TextEdit] {
    try edits(of: entry, values, at: [])
  }

  /// A new entry of the list.
  ///
  /// - Parameters:
  ///   - indentation: of its hyphen.
  ///   - isFlow: whether it is written in braces.
  func entry(_ values: [Value], indentation: Int, isFlow: Bool) -> String {
    writer.entry(values, indentation: indentation, isFlow: isFlow)
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

  // MARK: - Mappings

  /// - Parameter path: the keys that lead from the entry to the mapping.
  private func edits(of node: YAMLNode, _ values: [Value], at path: [String]) throws -> [TextEdit] {
    guard let pairs = node.mapping else { throw refusal(at: node) }
    if node.isFlow { return [replacement(of: node, try flowText(of: node, values, at: path))] }
    var edits: [TextEdit] = []
    // The keys as they will be, among which new ones find their place.
    var keys = pairs.compactMap(\.key.string)
    var newLines: [(after: Int, lines: [String])] = []
    for (key, group) in Self.grouped(values) {
      if let number = pairs.firstIndex(where: { $0.key.string == key }) {
        if leavesNothing(of: pairs[number].value, group) {
          edits.append(try removal(of: number, from: pairs, in: node))
          keys.removeAll { $0 == key }
        } else {
          edits += try self.edits(of: pairs[number], group, at: path + [key])
        }
      } else if let tree = writer.tree(group, at: path + [key]) {
        let before = writer.predecessor(of: key, among: keys, at: path)
        let neighbour = before.map { keys[$0] }
        keys.insert(key, at: before.map { $0 + 1 } ?? keys.count)
        newLines.append(
          (
            after: pairs.lastIndex { $0.key.string == neighbour } ?? pairs.count - 1,
            lines: writer.blockLines(key, tree, at: path + [key], indentation: node.column - 1)
          ))
      }
    }
    // Several keys after the same one are one insertion, in their order.
    for (number, group) in Dictionary(grouping: newLines, by: \.after).sortedByKey {
      guard pairs.indices.contains(number) else { throw refusal(at: node) }
      let (name, value) = pairs[number]
      let line = value.isNothing ? name.line : source.lastLine(value)
      edits.append(
        TextEdit(place: source.end(of: line), new: group.flatMap(\.lines).map { "\n" + $0 }.joined()))
    }
    return edits
  }

  /// Changes the value of a key that stays.
  private func edits(of pair: (key: YAMLNode, value: YAMLNode), _ values: [Value], at path: [String]) throws
    -> [TextEdit]
  {
    let (name, value) = pair
    if value.mapping != nil, !value.isFlow {
      return try edits(of: value, values.map { $0.below() }, at: path)
    }
    if value.isNothing {
      let (line, column) = (name.endLine, name.endColumn + 1)
      return [
        TextEdit(
          place: source.place(line, column),
          old: source.slice(line, column, to: value.endLine, value.endColumn),
          new: " " + writer.flowValue(writer.tree(values, at: path), at: path))
      ]
    }
    if let items = value.sequence, !value.isFlow, values.count == 1, let text = values[0].text {
      return try blockListEdits(value, items, SheetText.items(text), values[0].column)
    }
    return [replacement(of: value, try newText(of: value, values, at: path, inFlow: false))]
  }

  /// The values by their next key, in order.
  static func grouped(_ values: [Value]) -> [(key: String, values: [Value])] {
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

  /// Whether nothing of a value remains.
  func leavesNothing(of value: YAMLNode, _ values: [Value]) -> Bool {
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

  func refusal(at node: YAMLNode) -> Refusal {
    Refusal(
      message: "it is written in a way that is not changed from a workbook",
      place: source.place(node.line, node.column))
  }
}
