import Text

/// A value in a YAML file. Each way of reading it returns nil after reporting, at its place, what is wrong and what is allowed.
package struct YAMLValue {
  package internal(set) var node: YAMLNode
  package let path: String
  /// The number of lines in the file before the YAML, such as the first `---` of front matter.
  var lineOffset = 0
  package let context: ReadingContext
  /// Where to note what the value is asked for, if it is not in any file.
  package var notes: ShapeNotes?

  package var place: SourcePlace {
    SourcePlace(path: path, line: node.line + lineOffset, column: node.column)
  }

  package func with(_ node: YAMLNode) -> YAMLValue {
    YAMLValue(node: node, path: path, lineOffset: lineOffset, context: context)
  }

  /// The same value, read with other languages.
  package func with(_ context: ReadingContext) -> YAMLValue {
    YAMLValue(node: node, path: path, lineOffset: lineOffset, context: context)
  }

  package func error(_ code: Diagnostic.Code, _ message: String, hint: String? = nil) {
    context.collector.error(code, message, at: place, hint: hint)
  }

  package func warn(_ code: Diagnostic.Code, _ message: String, hint: String? = nil) {
    context.collector.warning(code, message, at: place, hint: hint)
  }

  /// Reports the mistake and returns nil, whatever was asked for.
  package func refuse<Result>(_ code: Diagnostic.Code, _ message: String, hint: String? = nil) -> Result? {
    error(code, message, hint: hint)
    return nil
  }

  /// The text of a scalar as written, so that 5.20 remains 5.20.
  package var scalar: String? { isEmpty ? nil : node.scalar?.string }

  /// Whether nothing is written here: `key:` or `key: ~`.
  package var isEmpty: Bool { node.scalar.map(Self.isNothing) ?? false }

  /// The pairs of a mapping in their order, or nil if this is not a mapping.
  package var entries: [(key: YAMLValue, value: YAMLValue)]? {
    node.mapping.map { mapping in pairs(mapping).map { (with($0.key), with($0.value)) } }
  }

  /// The pairs of a mapping, with figures that a comma split joined again: YAML reads `{ value: 10,000 }` as a value 10 and a key 000.
  func pairs(_ mapping: [(key: YAMLNode, value: YAMLNode)]) -> [(key: YAMLNode, value: YAMLNode)] {
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    for (key, value) in mapping {
      if let digits = key.scalar, !digits.string.isEmpty, value.scalar.map(Self.isNothing) == true,
        digits.string.allSatisfy({ ("0"..."9").contains($0) }),
        let figure = pairs.last?.value.scalar, figure.style == .plain,
        figure.string.last.map({ ("0"..."9").contains($0) }) == true
      {
        pairs[pairs.count - 1].value.content = .scalar(
          YAMLNode.Scalar(string: figure.string + "," + digits.string, style: figure.style))
      } else {
        pairs.append((key, value))
      }
    }
    return pairs
  }

  /// The hint for an unknown key without a value, which is usually the rest of a text after a comma.
  package func commaHint(_ key: YAMLNode, _ value: YAMLNode) -> String {
    guard value.scalar.map(Self.isNothing) == true, key.string?.isEmpty == false else { return "" }
    return
      "if it belongs to the text before it, put quotation marks around the whole text: \"…, \(key.string ?? "")\"; "
  }

  private static func isNothing(_ scalar: YAMLNode.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  // MARK: - Collections

  /// The items of a list, or nil after a diagnostic if this is not a list.
  package func items() -> [YAMLValue]? {
    guard let sequence = node.sequence else {
      if node.scalar != nil, scalar == nil { return [] }
      let first = scalar ?? entries?.first?.key.scalar.map { $0 + ": …" } ?? ""
      return refuse(
        .wrongShape, "a list is expected here",
        hint: first.hasPrefix("-")
          ? "write a space after the hyphen: \"- \(first.dropFirst())\""
          : "write [a, b], or one line starting with \"- \" for each")
    }
    return sequence.map(with)
  }

  package func list<Item>(_ read: (YAMLValue) -> Item?) -> [Item] {
    if let notes {
      notes.note(.list(ValueShape { _ = read($0) }.draftableEntry))
      return []
    }
    return publishableItems().compactMap { item in
      if let entry = read(item) { return entry }
      item.leaveOut()
      return nil
    }
  }

  private func publishableItems() -> [YAMLValue] {
    items()?.compactMap { $0.publishable() } ?? []
  }

  /// An entry that could not be read, so that references to it are not reported as well.
  private func leaveOut() {
    guard let id = entries?.first(where: { $0.key.scalar == "id" })?.value.scalar else { return }
    context.collector.leaveOut(entry: id)
    // Others name an entry whose id has a capital letter as it should be written.
    context.collector.leaveOut(entry: id.lowercased())
  }

  /// A list, or one item that stands for a list of its own.
  package func oneOrMore<Item>(_ read: (YAMLValue) -> Item?) -> [Item] {
    if notes != nil { _ = read(self) }
    return scalar == nil ? list(read) : read(self).map { [$0] } ?? []
  }

  /// The entries of a mapping whose keys are data, such as years; nil without a diagnostic if this is not a mapping.
  package func table<Key, Value>(_ key: (YAMLValue) -> Key?, _ value: (YAMLValue) -> Value?) -> [(
    key: Key, value: Value
  )]? {
    if let notes {
      notes.note(.table(key: ValueShape { _ = key($0) }, value: ValueShape { _ = value($0) }))
      return nil
    }
    return entries?.compactMap { entry in
      guard let key = key(entry.key), let value = value(entry.value) else { return nil }
      return (key, value)
    }
  }

  /// The replacement for full-width characters, which an input method for Chinese produces; nil if there are none.
  var halfWidth: String? { scalar.flatMap(FigureReading.halfWidth).map { "write \($0)" } }

  var found: String { scalar.map { ", not \"\($0)\"" } ?? "" }
}
