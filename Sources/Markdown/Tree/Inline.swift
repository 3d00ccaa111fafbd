/// A part of a paragraph; lines are 1-based.
enum Inline: Sendable {
  case text(String, line: Int)
  case softBreak
  case lineBreak
  case code(String)
  case html(String, line: Int)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(destination: String, title: String, [Inline], line: Int)
  case image(destination: String, title: String, [Inline], line: Int)
  /// The footnote's number, and which of its references this is, both from 1.
  case footnote(number: Int, occurrence: Int)
}

extension Inline {
  /// Whether it is or holds a link, so that no other link can stand around it.
  var isInteractive: Bool {
    switch self {
    case .link, .footnote: true
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
      inlines.contains(where: \.isInteractive)
    case .text, .softBreak, .lineBreak, .code, .html, .image: false
    }
  }
}
