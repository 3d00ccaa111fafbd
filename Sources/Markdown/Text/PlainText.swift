/// The words of a text without markup.
enum PlainText {
  static func of(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text, _), .code(let text): text
      case .softBreak, .lineBreak: " "
      case .emphasis(let children), .strong(let children), .strikethrough(let children),
        .link(_, _, let children, _), .image(_, _, let children, _):
        of(children)
      case .html, .footnote: ""
      }
    }.joined()
  }

  /// Blocks are separated by line breaks. Directives that stand alone are no words.
  static func of(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let inlines, _):
        let text = of(inlines)
        return text.hasPrefix("{{") && text.hasSuffix("}}") ? "" : text
      case .heading(_, _, let inlines, _): return of(inlines)
      case .quote(let blocks): return of(blocks)
      case .list(let list): return list.items.map { of($0.blocks) }.joined(separator: "\n")
      case .code(let text, _): return text
      case .table(let table):
        return ([table.head] + table.rows).map { $0.map(of).joined(separator: " ") }.joined(separator: "\n")
      case .html, .thematicBreak: return ""
      }
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
