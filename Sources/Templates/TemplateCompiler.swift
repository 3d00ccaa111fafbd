import Markup
import Reading
import Text

/// Puts the parts of a page's template together: includes and parents in place, and every name bound to where its value will be, including
/// names in sections that no page happens to show.
struct TemplateCompiler {
  struct Source: Sendable {
    var path: String
    var text: String
    var nodes: [TemplateNode]
  }

  private let sources: [String: Source]
  private let hasWords: Bool
  /// The names that can be looked up at each level inwards; nil inside a section over an unknown name.
  private var frames: [TemplateSchema?]
  /// The templates that are being included, beginning with the page's own.
  private var chain: [String]
  private var blocks: [String: [TemplateNode]] = [:]
  /// The blocks that there are in the templates so far, filled or not.
  private var seenBlocks: Set<String> = []
  /// How many sections, blocks and includes are around what is being compiled.
  private var depth = 0
  /// What an include takes besides the text, in bytes of it.
  private static let include = 1000
  /// How much has been included, in bytes.
  private var included = 0
  /// Whether one of the limits was met, which is reported once.
  private var isTooLarge = false
  private(set) var diagnostics: [Diagnostic] = []
  /// Interface words with their first use.
  private(set) var words: [String: SourcePlace] = [:]

  private init(_ name: String, _ page: TemplatePage, among sources: [String: Source]) {
    self.sources = sources
    hasWords = page.hasWords
    frames = page.frames
    chain = [name]
  }

  struct Result {
    var pieces: [TemplatePiece]
    var words: [String: SourcePlace]
    var diagnostics: [Diagnostic]
  }

  static func compile(_ name: String, _ page: TemplatePage, among sources: [String: Source]) -> Result {
    var compiler = TemplateCompiler(name, page, among: sources)
    let pieces = compiler.pieces(of: sources[name]?.nodes ?? [])
    return Result(pieces: pieces, words: compiler.words, diagnostics: compiler.diagnostics)
  }

  private mutating func pieces(of nodes: [TemplateNode]) -> [TemplatePiece] {
    nodes.flatMap { node in pieces(of: node) }
  }

  private mutating func pieces(of node: TemplateNode) -> [TemplatePiece] {
    depth += 1
    defer { depth -= 1 }
    switch node {
    case .text(let bytes): return [.literal(Fragment(trusting: bytes))]
    case .variable(let name, let isEscaped): return variable(name, isEscaped)
    case .section(let name, let isInverted, let content): return section(name, isInverted, content)
    case .partial(let name, let indentation): return include(name, indentation, as: ">")
    case .block(let name, let content):
      seenBlocks.insert(name.written)
      let filled = blocks[name.written]
      // The content of a block may contain a block of the same name, which then means the block's own content.
      blocks[name.written] = nil
      defer { blocks[name.written] = filled }
      return pieces(of: filled ?? content)
    case .parent(let name, let indentation, let own):
      let outer = blocks
      blocks = own.merging(outer) { $1 }
      defer { blocks = outer }
      let seenBefore = seenBlocks
      seenBlocks = []
      let pieces = include(name, indentation, as: "<")
      reportHomeless(own.keys, in: name)
      seenBlocks.formUnion(seenBefore)
      return pieces
    }
  }

  /// Blocks for which the parent has no place, so that what is in them would be on no page.
  private mutating func reportHomeless(_ names: some Collection<String>, in parent: TemplateName) {
    // A parent that is not there, or that includes itself, is told already.
    guard let source = sources[parent.written], !chain.contains(parent.written) else { return }
    for name in names.sorted() where !seenBlocks.contains(name) {
      if let nearest = NearestWord.to(name, among: seenBlocks) {
        report(
          .templateTag, parent.place, "\"\(parent.written)\" has no block {{$\(name)}}",
          "did you mean {{$\(nearest)}}?")
      } else {
        report(
          .templateTag, SourcePlace(path: source.path),
          "there is no {{$\(name)}} here, so what pages put there is not shown",
          "write {{$\(name)}}{{/\(name)}} where it belongs")
      }
    }
  }

  // MARK: - Names

  private mutating func variable(_ name: TemplateName, _ isEscaped: Bool) -> [TemplatePiece] {
    if let key = word(name) { return [.word(key, isEscaped: isEscaped)] }
    guard let found = resolve(name.parts) else {
      reportUnknown(name)
      return []
    }
    return [.variable(found.slot, isEscaped: isEscaped)]
  }

  private mutating func section(_ name: TemplateName, _ isInverted: Bool, _ content: [TemplateNode])
    -> [TemplatePiece]
  {
    if word(name) != nil {
      report(
        .testedWord, name.place, "\"\(name.written)\" is a word, which is always there",
        "show it with {{\(name.written)}}; only names of the page can be tested")
      return pieces(of: content)
    }
    guard let found = resolve(name.parts) else {
      reportUnknown(name)
      if isInverted { return pieces(of: content) }
      frames.append(nil)
      defer { frames.removeLast() }
      _ = pieces(of: content)
      return []
    }
    guard mayDescend(at: name) else { return [] }
    guard !isInverted else { return [.inverted(found.slot, pieces(of: content))] }
    frames.append(found.slot.isTest ? [] : found.kind.schema ?? [])
    defer { frames.removeLast() }
    return [.section(found.slot, pieces(of: content))]
  }

  /// The key of a word of the interface.
  private mutating func word(_ name: TemplateName) -> String? {
    guard hasWords, name.written.hasPrefix("text."), name.written.utf8.count > "text.".utf8.count else {
      return nil
    }
    let key = String(name.written.dropFirst("text.".count))
    words[key] = words[key].map { min($0, name.place) } ?? name.place
    return key
  }

  /// The innermost frame that has the first of the names is decisive: if the others are not in it, they are nowhere.
  private func resolve(_ parts: [String]) -> (slot: TemplateSlot, kind: TemplateSchema.Kind)? {
    guard let first = parts.first else { return (TemplateSlot(depth: 0, names: []), .value) }
    for (depth, frame) in frames.reversed().enumerated() {
      guard let frame else { continue }
      if var kind = frame.kinds[first] {
        for part in parts.dropFirst() {
          guard let inner = kind.schema?.kinds[part] else { return nil }
          kind = inner
        }
        return (TemplateSlot(depth: depth, names: parts), kind)
      }
      if parts.count == 1, first.hasPrefix("has_"),
        case .list? = frame.kinds[String(first.dropFirst("has_".count))]
      {
        return (
          TemplateSlot(depth: depth, names: [String(first.dropFirst("has_".count))], isTest: true), .value
        )
      }
    }
    return nil
  }

  private mutating func reportUnknown(_ name: TemplateName) {
    // Names inside a section over an unknown name may be those of its entries.
    guard !frames.contains(where: { $0 == nil }) else { return }
    let known = frames.flatMap { $0.map { Array($0.kinds.keys) } ?? [] }
    let listed = "templates/README.md lists what each template is given"
    let nearest = NearestWord.to(name.parts.first ?? name.written, among: known)
    let included = chain.count > 1 ? "; it is part of \(chain.joined(separator: " → "))" : ""
    report(
      .unknownName, name.place, "no page provides \"\(name.written)\" to this template",
      (nearest.map { "did you mean \"\($0)\"? " } ?? "") + listed + included)
  }

  // MARK: - Other templates

  private mutating func include(_ name: TemplateName, _ indentation: [UInt8], as sign: String)
    -> [TemplatePiece]
  {
    guard let source = sources[name.written] else {
      report(
        .missingTemplate, name.place,
        "there is no template \"\(name.written)\" for {{\(sign)\(name.written)}}",
        NearestWord.to(name.written, among: sources.keys).map { "did you mean \"\($0)\"?" }
          ?? "add \(name.written).mustache, or remove the tag")
      return []
    }
    guard !chain.contains(name.written) else {
      let circle = (chain.drop { $0 != name.written } + [name.written]).joined(separator: " → ")
      report(
        .templateCircle, name.place, "the template includes itself: \(circle)",
        "remove one of these includes")
      return []
    }
    included += source.text.utf8.count + Self.include
    guard mayDescend(at: name) else { return [] }
    chain.append(name.written)
    defer { chain.removeLast() }
    guard !indentation.isEmpty else { return pieces(of: source.nodes) }
    // Its mistakes were reported when it was read without indentation.
    return pieces(
      of: TemplateParser.parse(source.text, path: source.path, indentation: indentation).0)
  }

  /// Whether there is room for another level, or for more of what is included: a few templates that include each other twice stand for
  /// any size.
  private mutating func mayDescend(at name: TemplateName) -> Bool {
    guard depth > TemplateParser.deepest || included > ContentLimit.markup else { return true }
    guard !isTooLarge else { return false }
    isTooLarge = true
    let excess =
      depth > TemplateParser.deepest
      ? "is nested more than \(TemplateParser.deepest) levels deep"
      : "has more than \(ContentLimit.markup >> 20) MiB"
    report(
      .templateTag, name.place, "the template \"\(chain[0])\" with all that it includes \(excess)",
      "include less here; it is part of \(chain.joined(separator: " → "))")
    return false
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ place: SourcePlace, _ message: String, _ hint: String
  ) {
    diagnostics.append(Diagnostic(.error, code, at: place, message, hint: hint))
  }
}
