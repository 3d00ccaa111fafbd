import Text

/// The styles for files of single charts, taken from the site's stylesheet, so that a designer changes a colour only once.
///
/// Custom properties are replaced by their values, since drawing programs do not know them; the dark scheme follows in a media query, which
/// such programs skip.
package struct ChartStyle: Sendable {
  package let css: String

  /// - Parameter stylesheet: with the tokens in `@layer tokens` and the rules of charts, all below `.ch`, in `@layer charts`.
  /// - Returns: nil if one of these layers is missing.
  package init?(stylesheet: String) {
    let layers = StyleRule.all(in: stylesheet)
    func layer(_ name: String) -> [StyleRule]? {
      layers.first { $0.prelude == "@layer \(name)" }.map { StyleRule.all(in: $0.body) }
    }
    guard let tokens = layer("tokens"), let rules = layer("charts") else { return nil }
    let light = Self.properties(of: ":root", in: tokens)
    let dark = light.merging(Self.properties(of: ":root[data-theme=\"dark\"]", in: tokens)) { $1 }
    let own = rules.filter { $0.prelude.hasPrefix(".ch") && !$0.prelude.contains(".ch-n") }
    let coloured = own.filter { $0.body.contains("var(") }
    css =
      own.map { $0.filled(light) }.joined(separator: "\n")
      + "\n@media (prefers-color-scheme: dark) {\n"
      + coloured.map { $0.filled(dark) }.joined(separator: "\n") + "\n}"
  }

  /// The custom properties that a rule sets.
  private static func properties(of selector: String, in rules: [StyleRule]) -> [Substring: String] {
    let declarations = rules.filter { $0.prelude == selector }.flatMap { $0.body.split(separator: ";") }
    let pairs = declarations.compactMap { declaration -> (Substring, String)? in
      guard let colon = declaration.firstIndex(of: ":"),
        let name = declaration[..<colon].firstMatch(of: /--[\w-]+/)
      else { return nil }
      return (name.0, String(declaration[declaration.index(after: colon)...]).trimmingWhitespace)
    }
    return Dictionary(pairs) { $1 }
  }
}

/// A rule of a stylesheet, or a block of rules: what precedes its braces and what is between them.
private struct StyleRule {
  let prelude: String
  let body: String

  /// The outermost rules of a text, without comments.
  static func all(in css: String) -> [StyleRule] {
    var rules: [StyleRule] = []
    var depth = 0
    var prelude = ""
    var body = ""
    for character in css.replacing(/\/\*(?s:.*?)\*\//, with: "") {
      switch character {
      case "{":
        if depth > 0 { body.append(character) }
        depth += 1
      case "}":
        depth -= 1
        if depth > 0 {
          body.append(character)
        } else {
          rules.append(StyleRule(prelude: prelude.trimmingWhitespace, body: body.trimmingWhitespace))
          (prelude, body) = ("", "")
        }
      case ";" where depth == 0:
        prelude = ""
      default:
        if depth > 0 { body.append(character) } else { prelude.append(character) }
      }
    }
    return rules
  }

  func filled(_ properties: [Substring: String]) -> String {
    let values = body.replacing(/var\((--[\w-]+)\)/) { properties[$0.1] ?? String($0.0) }
    return "\(prelude) { \(values) }"
  }
}
