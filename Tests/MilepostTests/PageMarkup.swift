import Foundation

/// A published page, or a part of it, as tests look at it. It knows just enough HTML for what this program writes.
struct PageMarkup {
  let html: String

  init(_ html: String) {
    self.html = html
  }

  init(contentsOf path: String) throws {
    html = try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The parts that start with `start`, each up to the next one or to `end`.
  func parts(from start: String, to end: String) -> [PageMarkup] {
    html.components(separatedBy: start).dropFirst().map { rest in
      PageMarkup(start + (rest.components(separatedBy: end).first ?? ""))
    }
  }

  /// What a reader sees, with tags, charts and the marks of where a line may break left out and spaces drawn together.
  var text: String {
    let withoutCharts = html.replacing(#/<svg.*?</svg>/#.dotMatchesNewlines(), with: "")
    let withoutBlocks = withoutCharts.replacing(#/</(?:dt|dd|td|th|li|p|h\d)>/#, with: " ")
    let withoutTags = withoutBlocks.replacing(#/<[^>]*>/#, with: "")
    let entities: KeyValuePairs = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&amp;": "&"]
    let plain = entities.reduce(withoutTags) { $0.replacing($1.key, with: $1.value) }
    let visible = plain.replacing("\u{2060}", with: "").replacing("\u{200B}", with: "")
    return visible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  var listItems: [PageMarkup] {
    parts(from: "<li>", to: "</li>")
  }

  /// The cells of a table's column, by its heading.
  func cells(of column: String) -> [PageMarkup] {
    parts(from: "data-th=\"\(column)\"", to: "</td>")
  }

  /// The ids that links on this page itself lead to.
  var linkedAnchors: [String] {
    html.matches(of: #/href="#([^"]+)"/#).map { String($0.1) }
  }

  var anchors: [String] {
    html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
  }
}
