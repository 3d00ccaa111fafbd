import CYAML

/// libyaml's parser of events: the only file that sees its pointers.
final class YAMLParser {
  struct Event {
    enum Kind: Equatable {
      case streamStart, streamEnd, documentStart, documentEnd
      case scalar(YAMLNode.Scalar)
      case sequenceStart, mappingStart, collectionEnd
      case alias
    }

    var kind: Kind
    /// The name that a value gets, or by which an alias names one.
    var anchor: String?
    /// Where it begins, 1-based, in Unicode scalars.
    var line: Int
    var column: Int
    /// Just after its last character.
    var endLine: Int
    var endColumn: Int
    /// Whether it opens a collection in brackets or braces.
    var isFlow: Bool
  }

  private let text: UnsafeMutableBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private lazy var lineStarts = [0] + text.indices.filter { text[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.text = .allocate(capacity: bytes.count)
    _ = self.text.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    // It fails for want of memory alone, as allocating does.
    guard yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, self.text.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  func next() throws(YAMLMistake) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw mistake }
    defer { yaml_event_delete(&event) }
    let (kind, anchor) = content(of: event)
    return Event(
      kind: kind, anchor: anchor, line: event.start_mark.line + 1, column: event.start_mark.column + 1,
      endLine: event.end_mark.line + 1, endColumn: event.end_mark.column + 1, isFlow: Self.isFlow(event))
  }

  private func content(of event: yaml_event_t) -> (Event.Kind, anchor: String?) {
    switch event.type {
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return (.streamEnd, nil)
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, nil)
    case YAML_DOCUMENT_END_EVENT: return (.documentEnd, nil)
    case YAML_ALIAS_EVENT: return (.alias, Self.name(event.data.alias.anchor))
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return (
        .scalar(YAMLNode.Scalar(string: String(decoding: bytes, as: UTF8.self), style: style(of: event))),
        Self.name(scalar.anchor)
      )
    case YAML_SEQUENCE_START_EVENT: return (.sequenceStart, Self.name(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT: return (.mappingStart, Self.name(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return (.collectionEnd, nil)
    default: return (.streamStart, nil)
    }
  }

  private static func isFlow(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    case YAML_MAPPING_START_EVENT: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    default: false
    }
  }

  /// - Parameter event: a scalar's.
  private func style(of event: yaml_event_t) -> YAMLNode.Scalar.Style {
    switch event.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE:
      .block(indentation: indentation(below: event.start_mark.line), isFolded: false)
    case YAML_FOLDED_SCALAR_STYLE:
      .block(indentation: indentation(below: event.start_mark.line), isFolded: true)
    default: .plain
    }
  }

  /// The spaces before the first text below a line, which libyaml does not tell.
  private func indentation(below line: Int) -> Int {
    for start in lineStarts.dropFirst(line + 1) {
      let line = text[start...]
      let text = line.drop { $0 == UInt8(ascii: " ") }
      if let first = text.first, first != UInt8(ascii: "\n"), first != UInt8(ascii: "\r") {
        return text.startIndex - start
      }
    }
    return 0
  }

  private static func name(_ anchor: UnsafeMutablePointer<UInt8>?) -> String? {
    anchor.map { String(decodingCString: $0, as: UTF8.self) }
  }

  /// Where that begins within which the parser stopped, if libyaml names it by one of these words.
  private func start(of kinds: String...) -> (line: Int, column: Int)? {
    guard let context = parser.pointee.context.map({ String(cString: $0) }),
      kinds.contains(where: { context.contains($0) })
    else { return nil }
    return (parser.pointee.context_mark.line + 1, parser.pointee.context_mark.column + 1)
  }

  private var mistake: YAMLMistake {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    switch parser.pointee.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      let mark = parser.pointee.problem_mark
      var mistake = YAMLMistake(problem, line: mark.line + 1, column: mark.column + 1)
      // A collection in brackets or a quoted text.
      mistake.opening = start(of: "flow", "quoted")
      mistake.unfinishedKey = start(of: "simple key")
      return mistake
    default: return YAMLMistake(ofWholeText: problem)
    }
  }
}
