/// The styles for files of single charts, taken from the site's stylesheet, so that a designer changes a colour only once.
///
/// Custom properties are replaced by their values, since drawing programs do not know them; the dark scheme follows in a media query, which
/// such programs skip.
package struct ChartStyle: Sendable {
  package let css: String

  /// - Parameter stylesheet: with the tokens in `@layer tokens` and the rules of charts, all below `.ch`, in `@layer charts`.
  /// - Returns: nil if one of these layers is missing.
  package init?(stylesheet: String) {
    let layers = StyleRule.all(in: ShortenedCSS(Array(stylesheet.utf8)).bytes[...])
    func layer(_ name: String) -> [StyleRule]? {
      let blocks = layers.filter { $0.prelude == "@layer \(name)" }
      return blocks.isEmpty ? nil : blocks.flatMap { StyleRule.all(in: $0.body) }
    }
    guard let tokens = layer("tokens"), let rules = layer("charts") else { return nil }
    let light = Self.properties(of: ":root", in: tokens)
    let dark = light.merging(Self.properties(of: ":root[data-theme=\"dark\"]", in: tokens)) { $1 }
    let own = rules.filter { $0.prelude.hasPrefix(".ch") && !$0.prelude.contains(".ch-n") }
    css =
      own.map { $0.filled(light) }.joined()
      + "@media (prefers-color-scheme:dark){"
      + own.filter(\.usesProperties).map { $0.filled(dark) }.joined() + "}"
  }

  /// The custom properties that a rule sets.
  private static func properties(of selector: String, in rules: [StyleRule]) -> [String: String] {
    let declarations = rules.filter { $0.prelude == selector }
      .flatMap { $0.body.split(separator: UInt8(ascii: ";")) }
    let pairs = declarations.compactMap { declaration -> (String, String)? in
      guard declaration.starts(with: "--".utf8), let colon = declaration.firstIndex(of: UInt8(ascii: ":"))
      else { return nil }
      return (
        String(decoding: declaration[..<colon], as: UTF8.self),
        String(decoding: declaration[(colon + 1)...], as: UTF8.self)
      )
    }
    return Dictionary(pairs) { $1 }
  }
}

/// A rule of a shortened stylesheet, or a block of rules: what precedes its braces and what is between them.
private struct StyleRule {
  let prelude: String
  /// UTF-8.
  let body: ArraySlice<UInt8>

  /// The outermost rules.
  static func all(in css: ArraySlice<UInt8>) -> [StyleRule] {
    var rules: [StyleRule] = []
    var depth = 0
    var pieces = CSSPieces(css)
    // Where the prelude and the body begin.
    var (start, open) = (css.startIndex, css.startIndex)
    while let piece = pieces.next() {
      switch piece {
      case .byte(UInt8(ascii: "{")):
        if depth == 0 { open = pieces.position }
        depth += 1
      case .byte(UInt8(ascii: "}")) where depth > 0:
        depth -= 1
        guard depth == 0 else { continue }
        let prelude = String(decoding: css[start..<(open - 1)], as: UTF8.self)
        rules.append(StyleRule(prelude: prelude, body: css[open..<(pieces.position - 1)]))
        start = pieces.position
      case .byte(UInt8(ascii: ";")) where depth == 0: start = pieces.position
      default: break
      }
    }
    return rules
  }

  var usesProperties: Bool { body.start(of: Array("var(".utf8), from: body.startIndex) != nil }

  /// The rule with the values of custom properties in place of their names.
  func filled(_ properties: [String: String]) -> String {
    var filled = Array(prelude.utf8) + [UInt8(ascii: "{")]
    var rest = body
    while let parenthesis = rest.firstIndex(of: UInt8(ascii: "(")) {
      filled += rest[...parenthesis]
      rest = rest[(parenthesis + 1)...]
      let name = rest.prefix { $0 != UInt8(ascii: ")") }
      if filled.suffix(4).elementsEqual("var(".utf8), name.endIndex < rest.endIndex,
        let value = properties[String(decoding: name, as: UTF8.self)]
      {
        filled.removeLast(4)
        filled += value.utf8
        rest = rest[(name.endIndex + 1)...]
      }
    }
    filled += rest + [UInt8(ascii: "}")]
    return String(decoding: filled, as: UTF8.self)
  }
}
