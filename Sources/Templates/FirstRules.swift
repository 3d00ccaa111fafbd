/// The rules of a stylesheet that stand in the pages themselves: on every page those between `/* first */` and `/* later */`, on pages of some
/// kinds those after `/* first: indicator known */`, on all but some those after `/* first: not root */`. A mark counts until the next.
package struct FirstRules {
  /// The kinds of pages that marks name; pages of all others have the same rules.
  package private(set) var kinds: Set<String> = []
  private var rules: [Rule] = []

  private struct Mark {
    var kinds: Set<String>
    var isNot: Bool

    func includes(_ kind: String) -> Bool { kinds.contains(kind) != isNot }
  }

  private enum Sign {
    case first(Mark)
    case later

    /// - Returns: nil for a comment that is no mark.
    init?(_ comment: ArraySlice<UInt8>) {
      let words = String(decoding: comment.dropFirst(2).dropLast(2), as: UTF8.self)
        .split { " \n".contains($0) }.map(String.init)
      switch words.first {
      case "later" where words.count == 1: self = .later
      case "first" where words.count == 1: self = .first(Mark(kinds: [], isNot: true))
      case "first:":
        let isNot = words.dropFirst().first == "not"
        self = .first(Mark(kinds: Set(words.dropFirst(isNot ? 2 : 1)), isNot: isNot))
      default: return nil
      }
    }
  }

  private struct Rule {
    var mark: Mark
    /// What it stands in, such as `@layer base` and `@media screen`, from the outermost.
    var blocks: [[UInt8]]
    var css: [UInt8]
  }

  package init(_ css: [UInt8]) {
    var mark: Mark?
    var blocks: [[UInt8]] = []
    var text = ShortenedCSS()
    // Braces that are open within a rule.
    var depth = 0
    func end() {
      // Pictures are named relative to the stylesheet.
      if let mark, text.bytes.start(of: Array("url(".utf8), from: 0) == nil {
        rules.append(Rule(mark: mark, blocks: blocks, css: text.bytes))
      }
      text = ShortenedCSS()
    }
    for piece in CSSPieces(css[...]) {
      switch piece {
      case .comment(let comment):
        switch Sign(comment) {
        case .first(let first):
          mark = first
          kinds.formUnion(first.kinds)
        case .later: mark = nil
        case nil: break
        }
      case .verbatim(let words): text.append(verbatim: words)
      case .byte(UInt8(ascii: "{")) where depth == 0 && Self.holdsRules(text.bytes):
        blocks.append(text.bytes)
        text = ShortenedCSS()
      case .byte(UInt8(ascii: "}")) where depth == 0:
        text = ShortenedCSS()
        _ = blocks.popLast()
      case .byte(let byte):
        text.append(byte)
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
        if depth == 0, byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";") { end() }
      }
    }
  }

  /// Whether braces behind it hold rules, and not what one rule sets.
  private static func holdsRules(_ prelude: [UInt8]) -> Bool {
    ["@layer", "@media", "@supports", "@container"].contains { prelude.starts(with: $0.utf8) }
  }

  /// Those for pages of a kind, in the order of the stylesheet.
  package func css(kind: String) -> [UInt8] {
    var css: [UInt8] = []
    var open: [[UInt8]] = []
    for rule in rules where rule.mark.includes(kind) {
      let shared = zip(open, rule.blocks).prefix { $0 == $1 }.count
      css += Array(repeating: UInt8(ascii: "}"), count: open.count - shared)
      for block in rule.blocks.dropFirst(shared) { css += block + [UInt8(ascii: "{")] }
      open = rule.blocks
      css += rule.css
    }
    css += Array(repeating: UInt8(ascii: "}"), count: open.count)
    while let fewer = Self.withoutUnusedProperties(css) { css = fewer }
    return css
  }

  /// - Returns: nil if every custom property is used.
  private static func withoutUnusedProperties(_ css: [UInt8]) -> [UInt8]? {
    func name(at start: Int) -> ArraySlice<UInt8> {
      css[start...].prefix { !":,)".utf8.contains($0) }
    }
    let starts = css.indices.dropFirst().filter {
      css[$0] == UInt8(ascii: "-") && css[$0...].starts(with: "--".utf8)
    }
    let used = Set(starts.filter { css[$0 - 1] == UInt8(ascii: "(") }.map(name))
    let unused = starts.filter { "{;".utf8.contains(css[$0 - 1]) && !used.contains(name(at: $0)) }
    guard !unused.isEmpty else { return nil }
    var kept: [UInt8] = []
    var position = 0
    for start in unused {
      kept += css[position..<start]
      position = css[start...].firstIndex { ";}".utf8.contains($0) } ?? css.endIndex
      if position < css.count, css[position] == UInt8(ascii: ";") { position += 1 }
    }
    return kept + css[position...]
  }
}
