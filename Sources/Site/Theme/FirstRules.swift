/// The rules of a stylesheet that stand in the pages themselves: on every page those between `/* first */` and `/* later */`, on pages of some
/// kinds those after `/* first: indicator known */`, on all but some those after `/* first: not root */`. A mark counts until the next.
struct FirstRules {
  /// The kinds of pages that marks name; pages of all others have the same rules.
  private(set) var kinds: Set<String> = []
  private var rules: [Rule] = []

  private struct Mark {
    var kinds: Set<String>
    var isNot: Bool

    func includes(_ kind: String) -> Bool { kinds.contains(kind) != isNot }
  }

  private struct Rule {
    var mark: Mark
    /// What it stands in, such as `@layer base` and `@media screen`, from the outermost.
    var blocks: [[UInt8]]
    var css: [UInt8]
  }

  /// Reads a stylesheet once, byte by byte.
  init(_ css: [UInt8]) {
    var mark: Mark?
    var blocks: [[UInt8]] = []
    var text = ShortenedCSS()
    // Braces that are open within a rule.
    var depth = 0
    func end() {
      // Pictures are named relative to the stylesheet.
      if let mark, text.bytes.firstRange(of: Array("url(".utf8)) == nil {
        rules.append(Rule(mark: mark, blocks: blocks, css: text.bytes))
      }
      text = ShortenedCSS()
    }
    var position = 0
    while position < css.count {
      let byte = css[position]
      position += 1
      switch byte {
      case UInt8(ascii: "/") where position < css.count && css[position] == UInt8(ascii: "*"):
        let start = position + 1
        position = min(start, css.count)
        while position < css.count, !css[position...].starts(with: "*/".utf8) { position += 1 }
        let words = String(decoding: css[min(start, position)..<position], as: UTF8.self)
          .split { " :\n".contains($0) }.map(String.init)
        position += 2
        if words == ["later"] { mark = nil }
        guard words.first == "first" else { continue }
        let isNot = words.count == 1 || words[1] == "not"
        mark = Mark(kinds: Set(words.dropFirst(isNot ? 2 : 1)), isNot: isNot)
        kinds.formUnion(mark?.kinds ?? [])
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        text.append(byte)
        while position < css.count, css[position] != byte {
          if css[position] == UInt8(ascii: "\\") {
            text.bytes.append(css[position])
            position += 1
          }
          if position < css.count { text.bytes.append(css[position]) }
          position += 1
        }
        text.bytes.append(byte)
        position += 1
      case UInt8(ascii: "{") where depth == 0 && text.holdsRules:
        blocks.append(text.bytes)
        text = ShortenedCSS()
      case UInt8(ascii: "{"):
        text.append(byte)
        depth += 1
      case UInt8(ascii: "}") where depth == 0:
        text = ShortenedCSS()
        _ = blocks.popLast()
      case UInt8(ascii: "}"):
        text.append(byte)
        depth -= 1
        if depth == 0 { end() }
      case UInt8(ascii: ";") where depth == 0:
        text.append(byte)
        end()
      default: text.append(byte)
      }
    }
  }

  /// Those for pages of a kind, in the order of the stylesheet.
  func css(kind: String) -> [UInt8] {
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
