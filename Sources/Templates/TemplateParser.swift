import Reading
import Text

/// Reads a template in the Mustache language: variables, sections, partials, blocks and parents, comments, other delimiters.
///
/// A tag that is alone on its line removes the line, unless it shows a value.
struct TemplateParser {
  private let source: [UInt8]
  private let path: String
  /// How far each line was moved to the right, in scalars.
  private let shift: Int
  private var position = 0
  /// The beginning of the text that does not belong to a node yet.
  private var textStart = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  /// The last place that was asked for, and its byte: in a long line, counting from its start would take longer each time.
  private var last = (offset: 0, line: 1, scalars: 0)
  /// The innermost is the last; the first is the whole template.
  private var open: [OpenTag] = [OpenTag(sign: 0, name: nil)]
  private var diagnostics: [Diagnostic] = []

  private struct OpenTag {
    /// `#`, `^`, `$` or `<`.
    var sign: UInt8
    /// Nil for the whole template.
    var name: TemplateName?
    var indentation: [UInt8] = []
    var nodes: [TemplateNode] = []
  }

  private init(_ source: [UInt8], path: String, shift: Int) {
    self.source = source
    self.path = path
    self.shift = shift
  }

  /// - Parameter indentation: inserted before each line first, as required by an indented include.
  static func parse(_ text: String, path: String, indentation: [UInt8] = []) -> ([TemplateNode], [Diagnostic])
  {
    var source = Array(text.utf8)
    if !indentation.isEmpty {
      source = source.split(separator: newline, omittingEmptySubsequences: false).enumerated()
        .flatMap { number, line in
          (number == 0 ? [] : [newline]) + (line.isEmpty ? [] : indentation + line)
        }
    }
    var parser = TemplateParser(source, path: path, shift: indentation.count)
    return parser.parse()
  }

  private static let newline = UInt8(ascii: "\n")

  // MARK: - Tags

  private mutating func parse() -> ([TemplateNode], [Diagnostic]) {
    while let start = source.start(of: opening, from: position) {
      guard readTag(at: start) else { break }
    }
    flush(to: source.count)
    while open.count > 1 {
      let tag = open.removeLast()
      if let name = tag.name {
        let sign = String(UnicodeScalar(tag.sign))
        report(
          .templateTag, name.place, "{{\(sign)\(name.written)}} is not closed",
          "put {{/\(name.written)}} where it ends")
      }
      open[open.count - 1].nodes += tag.nodes
    }
    return (open[0].nodes, diagnostics)
  }

  /// False if the tag has no end, so that nothing after it can be read.
  private mutating func readTag(at start: Int) -> Bool {
    let place = place(at: start)
    var inner = start + opening.count
    let isTriple =
      opening == Array("{{".utf8) && inner < source.count && source[inner] == UInt8(ascii: "{")
    let end =
      isTriple ? Array("}}}".utf8) : source.sign(at: inner) == "=" ? Array("=".utf8) + closing : closing
    let sign: UInt8 = isTriple ? UInt8(ascii: "{") : source.firstSign(at: inner)
    guard let close = source.start(of: end, from: inner) else {
      let shown = String(decoding: source[start...].prefix { $0 != Self.newline }.prefix(30), as: UTF8.self)
      report(
        .templateTag, place, "the tag \"\(shown)\" is not finished",
        "end it with \(String(decoding: end, as: UTF8.self))")
      return false
    }
    let after = close + end.count
    while inner < close, source[inner].isBlank { inner += 1 }
    if "{#^/>$<&!=".utf8.contains(sign), inner < close { inner += 1 }
    let content = source[inner..<max(inner, close)]
    let alone = "#^/>$<!=".utf8.contains(sign) ? lineAround(start, after) : nil
    flush(to: alone?.lowerBound ?? start)
    position = alone?.upperBound ?? after
    textStart = position
    if sign == UInt8(ascii: "!") { return true }
    if sign == UInt8(ascii: "=") {
      setDelimiters(content, place)
      return true
    }
    let written = String(decoding: content, as: UTF8.self).trimmingWhitespace
    guard isName(written) else {
      report(
        .templateTag, place, written.isEmpty ? "the tag names nothing" : "\"\(written)\" cannot be a name",
        "a name has no spaces or braces in it: {{name}}")
      return true
    }
    let indentation = alone.map { Array(source[$0.lowerBound..<start]) } ?? []
    take(sign, TemplateName(written: written, place: place), indentation)
    return true
  }

  /// How deep sections may be within each other, in all templates of a page together; whatever walks through them may rely on it.
  static let deepest = 100

  private mutating func take(_ sign: UInt8, _ name: TemplateName, _ indentation: [UInt8]) {
    switch sign {
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<"):
      guard open.count <= Self.deepest else { return stop(at: name) }
      open.append(OpenTag(sign: sign, name: name, indentation: indentation))
    case UInt8(ascii: "/"): close(name)
    case UInt8(ascii: ">"): add(.partial(name, indentation: indentation))
    case UInt8(ascii: "{"), UInt8(ascii: "&"): add(.variable(name, isEscaped: false))
    default: add(.variable(name, isEscaped: true))
    }
  }

  /// Reads nothing that follows: it would be inside of what is too deep.
  private mutating func stop(at name: TemplateName) {
    report(
      .templateTag, name.place, "the template is nested more than \(Self.deepest) levels deep",
      "close sections before others are opened")
    open.removeLast(open.count - 1)
    position = source.count
    textStart = source.count
  }

  private mutating func close(_ name: TemplateName) {
    guard let tag = open.last, let opened = tag.name else {
      return report(
        .templateTag, name.place, "{{/\(name.written)}} closes nothing that is open",
        "remove it, or open it before with {{#\(name.written)}}")
    }
    let sign = String(UnicodeScalar(tag.sign))
    guard opened.written == name.written else {
      report(
        .templateTag, name.place,
        "{{/\(name.written)}} is where {{\(sign)\(opened.written)}} of line \(opened.place.line) has to be closed",
        "close the innermost first: {{/\(opened.written)}}")
      // What was meant to be closed may be further out: everything up to it is closed, so that one mistake is reported once.
      // A misspelt name closes what it was meant for.
      let outer = open.lastIndex { $0.name?.written == name.written }
      guard
        let index = outer
          ?? (NearestWord.to(name.written, among: [opened.written]) == nil ? nil : open.count - 1)
      else { return }
      while open.count > index + 1 {
        let inner = open.removeLast()
        open[open.count - 1].nodes += inner.nodes
      }
      return closeInnermost()
    }
    closeInnermost()
  }

  private mutating func closeInnermost() {
    let tag = open.removeLast()
    guard let name = tag.name else { return }
    switch tag.sign {
    case UInt8(ascii: "$"): add(.block(name, tag.nodes))
    case UInt8(ascii: "<"):
      // Of the content of a parent's tags only the blocks count.
      var blocks: [String: [TemplateNode]] = [:]
      for case .block(let block, let nodes) in tag.nodes { blocks[block.written] = nodes }
      add(.parent(name, indentation: tag.indentation, blocks: blocks))
    default: add(.section(name, isInverted: tag.sign == UInt8(ascii: "^"), tag.nodes))
    }
  }

  private mutating func setDelimiters(_ content: ArraySlice<UInt8>, _ place: SourcePlace) {
    let pair = content.split { $0.isBlank || $0 == Self.newline }
    guard pair.count == 2 else {
      return report(
        .templateTag, place, "other delimiters are two signs with a space between them",
        "write {{=<% %>=}}, for example")
    }
    opening = Array(pair[0])
    closing = Array(pair[1])
  }

  private func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.utf8.contains { $0.isBlank || $0 == Self.newline || "{}".utf8.contains($0) }
  }

  // MARK: - Text

  private mutating func add(_ node: TemplateNode) {
    open[open.count - 1].nodes.append(node)
  }

  private mutating func flush(to end: Int) {
    if textStart < end { add(.text(Array(source[textStart..<end]))) }
  }

  /// The whole line of a tag that is alone on it, with the line's end; nil if there is anything else on it.
  private func lineAround(_ start: Int, _ end: Int) -> Range<Int>? {
    var lower = start
    while lower > textStart, source[lower - 1].isBlank { lower -= 1 }
    guard lower == 0 || source[lower - 1] == Self.newline else { return nil }
    var upper = end
    while upper < source.count, source[upper].isBlank || source[upper] == UInt8(ascii: "\r") { upper += 1 }
    guard upper == source.count || source[upper] == Self.newline else { return nil }
    return lower..<min(upper + 1, source.count)
  }

  // MARK: - Places

  private mutating func place(at offset: Int) -> SourcePlace {
    while let end = source[last.offset..<offset].firstIndex(of: Self.newline) {
      last = (end + 1, last.line + 1, 0)
    }
    last.scalars += source[last.offset..<offset].count { $0 & 0xC0 != 0x80 }
    last.offset = offset
    return SourcePlace(path: path, line: last.line, column: max(1, last.scalars + 1 - shift))
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ place: SourcePlace, _ message: String, _ hint: String
  ) {
    diagnostics.append(Diagnostic(.error, code, at: place, message, hint: hint))
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension [UInt8] {
  /// The first byte of a tag that is not a space; 0 at the end.
  fileprivate func firstSign(at start: Int) -> UInt8 {
    self[Swift.min(start, count)...].first { !$0.isBlank } ?? 0
  }

  fileprivate func sign(at start: Int) -> UnicodeScalar { UnicodeScalar(firstSign(at: start)) }
}
