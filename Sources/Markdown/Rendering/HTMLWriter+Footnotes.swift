import Markup

/// Footnotes with links there and back that are named in the page's language.
extension HTMLWriter {
  private func footnoteID(_ number: Int) -> String { "fn-\(number)" }

  private func referenceID(_ number: Int, _ occurrence: Int) -> String {
    "fnref-\(number)" + (occurrence > 1 ? "-\(occurrence)" : "")
  }

  mutating func write(referenceTo number: Int, occurrence: Int) {
    let label = footnoteLabel.text(String(number))
    writer.open("sup", [.class("footnote-ref")])
    writer.element(
      "a",
      [
        .id(referenceID(number, occurrence)), .href("#" + footnoteID(number)), Attribute("aria-label", label),
      ], text: String(number))
    writer.close("sup")
  }

  /// - Parameter positions: of the footnotes' texts among the nodes.
  mutating func write(footnotes positions: [Int]) {
    guard !positions.isEmpty else { return }
    writer.open("section", [.class("footnotes"), Attribute("aria-label", options.footnotesTitle)])
    writer.open("ol")
    let label = NumberedLabel(options.backToReference)
    for (index, position) in positions.enumerated() {
      let number = index + 1
      let references = index < document.footnoteReferences.count ? document.footnoteReferences[index] : 0
      writer.open("li", [.id(footnoteID(number))])
      let end = document.nodes[position].end
      var hasWaysBack = false
      for block in document.children(of: position) {
        guard document.nodes[block].kind == .paragraph, document.nodes[block].end == end else {
          write(block: block)
          continue
        }
        hasWaysBack = true
        writer.open("p")
        write(inlinesOf: block)
        writeWaysBack(number, references, label)
        writer.close("p")
      }
      if !hasWaysBack {
        writer.open("p")
        writeWaysBack(number, references, label)
        writer.close("p")
      }
      writer.close("li")
    }
    writer.close("ol")
    writer.close("section")
    writer.verbatim("\n")
  }

  private mutating func writeWaysBack(_ number: Int, _ references: Int, _ label: NumberedLabel) {
    for occurrence in 1...max(1, references) {
      writer.text(" ")
      let suffix = references > 1 ? "\(number)-\(occurrence)" : "\(number)"
      writer.element(
        "a",
        [
          .href("#" + referenceID(number, occurrence)), .class("footnote-back"),
          Attribute("aria-label", label.text(suffix)),
        ], text: "↩")
    }
  }
}

/// A label with `{number}` in the place of a number: looked for once in a text, whose footnotes all have the same labels.
struct NumberedLabel {
  private let pieces: [Substring]

  init(_ pattern: String) {
    pieces = pattern.split(separator: "{number}", omittingEmptySubsequences: false)
  }

  func text(_ number: String) -> String { pieces.joined(separator: number) }
}
