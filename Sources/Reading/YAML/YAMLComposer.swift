/// Makes a tree of libyaml's events: one document, no key twice in a mapping.
struct YAMLComposer {
  private let parser: YAMLParser
  private var anchors: [String: (node: YAMLNode, count: Int)] = [:]
  private var depth = 0
  /// The values so far; what an alias stands for counts each time it is named.
  private var count = 0

  /// No content is nested as deep.
  private static let deepest = 100

  /// - Returns: nil for a text that holds nothing.
  static func node(of text: String) throws(YAMLMistake) -> YAMLNode? {
    var composer = YAMLComposer(parser: YAMLParser(text))
    return try composer.document()
  }

  private init(parser: YAMLParser) {
    self.parser = parser
  }

  private mutating func document() throws(YAMLMistake) -> YAMLNode? {
    guard try nextContent().kind != .streamEnd else { return nil }
    let node = try node(from: parser.next())
    let event = try nextContent()
    guard event.kind == .streamEnd else {
      throw YAMLMistake("but found another document", line: event.line, column: event.column)
    }
    return node
  }

  /// The next event that is not the beginning of the stream or the end of a document.
  private func nextContent() throws(YAMLMistake) -> YAMLParser.Event {
    while true {
      let event = try parser.next()
      if event.kind != .streamStart, event.kind != .documentEnd { return event }
    }
  }

  private mutating func node(from event: YAMLParser.Event) throws(YAMLMistake) -> YAMLNode {
    if event.kind == .alias { return try named(event) }
    let first = count
    try add(1, event)
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw YAMLMistake(
        "nested more than \(Self.deepest) levels deep", line: event.line, column: event.column)
    }
    let (content, last) = try content(of: event)
    let node = YAMLNode(
      content: content, line: event.line, column: event.column, endLine: last.endLine,
      endColumn: last.endColumn, isFlow: event.isFlow)
    if let anchor = event.anchor { anchors[anchor] = (node, count - first) }
    return node
  }

  private mutating func named(_ event: YAMLParser.Event) throws(YAMLMistake) -> YAMLNode {
    guard let anchor = event.anchor, let named = anchors[anchor] else {
      throw YAMLMistake("found undefined alias", line: event.line, column: event.column)
    }
    try add(named.count, event)
    return named.node
  }

  private mutating func add(_ values: Int, _ event: YAMLParser.Event) throws(YAMLMistake) {
    count += values
    guard count <= ContentLimit.values else {
      throw YAMLMistake(
        "more than \(ContentLimit.values) values, with those that aliases stand for", line: event.line,
        column: event.column)
    }
  }

  /// What begins with an event, and the event that it ends with.
  private mutating func content(of event: YAMLParser.Event) throws(YAMLMistake) -> (
    YAMLNode.Content, last: YAMLParser.Event
  ) {
    var last = event
    switch event.kind {
    case .scalar(let scalar):
      guard scalar.string.utf8.count <= ContentLimit.text else {
        throw YAMLMistake(
          "a text of more than \(ContentLimit.text >> 20) MiB", line: event.line, column: event.column)
      }
      return (.scalar(scalar), last)
    case .sequenceStart:
      var items: [YAMLNode] = []
      while let item = try nextItem(&last) { items.append(item) }
      return (.sequence(items), last)
    case .mappingStart:
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      while let key = try nextItem(&last) {
        pairs.append((key, try node(from: parser.next())))
      }
      try refuseDuplicates(pairs)
      return (.mapping(pairs), last)
    case .alias, .streamStart, .streamEnd, .documentStart, .documentEnd, .collectionEnd:
      preconditionFailure("libyaml gives values in pairs of brackets")
    }
  }

  /// Nil at the end of the collection.
  private mutating func nextItem(_ event: inout YAMLParser.Event) throws(YAMLMistake) -> YAMLNode? {
    event = try parser.next()
    return event.kind == .collectionEnd ? nil : try node(from: event)
  }

  private func refuseDuplicates(_ pairs: [(key: YAMLNode, value: YAMLNode)]) throws(YAMLMistake) {
    var known = Set<String>(minimumCapacity: pairs.count)
    let repeated = pairs.compactMap { pair in
      pair.key.string.flatMap { known.insert($0).inserted ? nil : $0 }
    }
    guard !repeated.isEmpty else { return }
    let duplicates = Set(repeated).sorted()
    guard let first = pairs.first(where: { $0.key.string == duplicates.first })?.key else { return }
    throw YAMLMistake(duplicates: duplicates, line: first.line, column: first.column)
  }
}

/// Why a text is not YAML.
struct YAMLMistake: Error {
  /// In libyaml's words, or in ours for what only a tree can have.
  var problem: String
  /// 1-based; nil if the text as a whole cannot be read.
  var place: (line: Int, column: Int)?
  /// Where the brackets or quotation marks open within which the mistake is.
  var opening: (line: Int, column: Int)?
  /// Where a key begins that no colon follows.
  var unfinishedKey: (line: Int, column: Int)?
  /// The repeated keys, if that is the mistake.
  var duplicates: [String] = []

  init(_ problem: String, line: Int, column: Int) {
    self.problem = problem
    place = (line, column)
  }

  init(ofWholeText problem: String) {
    self.problem = problem
  }

  init(duplicates: [String], line: Int, column: Int) {
    problem = ""
    place = (line, column)
    self.duplicates = duplicates
  }
}
