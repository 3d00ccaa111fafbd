import Foundation
import Markup

/// Writes a parsed text as HTML.
struct HTMLWriter {
  let options: MarkdownOptions
  let resolver: (any MarkdownResolver)?
  let source: SourceLines
  private(set) var issues: [MarkdownIssue] = []
  private(set) var anchorLinks: [AnchorLink] = []
  /// The id of the heading that the current block stands under.
  private(set) var section: String?
  var writer = MarkupWriter()

  init(options: MarkdownOptions, resolver: (any MarkdownResolver)?, source: SourceLines) {
    self.options = options
    self.resolver = resolver
    self.source = source
  }

  mutating func write(_ document: Document) -> Fragment {
    for block in document.blocks { write(block) }
    write(document.footnotes)
    return writer.fragment
  }

  // MARK: - Blocks

  mutating func write(_ block: Block, isTight: Bool = false) {
    switch block {
    case .paragraph(let inlines, let line):
      write(paragraph: inlines, line: line, isTight: isTight)
      return
    case .heading(let level, let id, let inlines, let line):
      if resolver != nil, PlainText.of(inlines).contains("{{") {
        note(
          "a heading cannot hold {{ }}", "lists of contents and search show headings as they are written",
          around: "{{", line: line)
      }
      write(heading: inlines, level: level, id: id)
    case .quote(let blocks):
      writer.open("blockquote")
      writer.verbatim("\n")
      for block in blocks { write(block) }
      writer.close("blockquote")
    case .list(let list):
      write(list)
    case .code(let text, let info):
      let language = info.prefix { !$0.isWhitespace }
      writer.open("pre")
      writer.element("code", [language.isEmpty ? nil : .class("language-\(language)")], text: text)
      writer.close("pre")
    case .html(let text, let line):
      guard !isComment(text) else { return }
      noteRawHTML(text, line: line)
      writer.element("p", text: text.trimmed)
    case .table(let table):
      write(table)
    case .thematicBreak:
      writer.void("hr")
    }
    writer.verbatim("\n")
  }

  private static let headingNames: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]

  private mutating func write(heading inlines: [Inline], level: Int, id: String) {
    section = id
    let name = Self.headingNames[level - 1]
    guard options.linksHeadings, !inlines.contains(where: \.isInteractive) else {
      return element(name, [.id(id)], inlines)
    }
    writer.open(name, [.id(id)])
    element("a", [.class("anchor"), .href("#" + LinkAddress.encoded(id))], inlines)
    writer.close(name)
  }

  private mutating func write(paragraph inlines: [Inline], line: Int, isTight: Bool) {
    if case .text(let text, _)? = inlines.first, inlines.count == 1, let resolver,
      let directive = text.soleDirective
    {
      switch resolver.blockPlacement(directive) {
      case .fragment(let fragment): writer.append(fragment)
      case .broken(let message, let hint): note(message, hint, around: text, line: line)
      }
      writer.verbatim("\n")
      return
    }
    if isTight {
      write(inlines)
    } else {
      element("p", [], inlines)
      writer.verbatim("\n")
    }
  }

  private mutating func write(_ list: List) {
    let isOrdered = list.start != nil
    let start = list.start.flatMap { $0 == 1 ? nil : Attribute("start", $0) }
    let isTaskList = list.items.contains { $0.isDone != nil }
    let name: StaticString = isOrdered ? "ol" : "ul"
    writer.open(name, [isTaskList ? .class("tasks") : nil, start])
    writer.verbatim("\n")
    for item in list.items {
      writer.open("li")
      if let isDone = item.isDone {
        writer.void(
          "input",
          [Attribute("type", "checkbox"), Attribute("disabled"), isDone ? Attribute("checked") : nil])
        writer.text(" ")
      }
      for block in item.blocks {
        if !list.isTight || !block.isParagraph { writer.startLine() }
        write(block, isTight: list.isTight)
      }
      writer.close("li")
      writer.verbatim("\n")
    }
    writer.close(name)
  }

  // MARK: - Inlines

  mutating func element(_ name: StaticString, _ attributes: [Attribute?], _ inlines: [Inline]) {
    writer.open(name, attributes)
    write(inlines)
    writer.close(name)
  }

  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text, let line):
      write(text: text, line: line)
    case .softBreak:
      writer.verbatim("\n")
    case .lineBreak:
      writer.void("br")
      writer.verbatim("\n")
    case .code(let text):
      writer.element("code", text: text)
    case .html(let text, let line):
      guard !isComment(text) else { return }
      noteRawHTML(text, line: line)
      writer.text(text)
    case .emphasis(let children):
      element("em", [], children)
    case .strong(let children):
      element("strong", [], children)
    case .strikethrough(let children):
      element("del", [], children)
    case .link(let destination, let title, let children, let line):
      write(link: destination, title: title, children, line: line)
    case .image(let destination, let title, let children, let line):
      write(image: destination, title: title, children, line: line)
    case .footnote(let number, let occurrence):
      write(referenceTo: number, occurrence: occurrence)
    }
  }

  private mutating func write(text: String, line: Int) {
    guard let resolver, text.contains("{{") || text.contains("}}") else { return write(words: text) }
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      write(besidePlacements: rest[..<open.lowerBound], line: line)
      let placement = rest[open.lowerBound..<close.lowerBound]
      if let directive = Directive(placement.dropFirst(2)) {
        switch resolver.inlinePlacement(directive) {
        case .fragment(let fragment): writer.append(fragment)
        case .broken(let message, let hint): note(message, hint, around: placement, line: line)
        }
      } else {
        note("the braces are empty", Self.placementHint, around: placement + "}}", line: line)
      }
      rest = rest[close.upperBound...]
    }
    write(besidePlacements: rest, line: line)
  }

  private static let placementHint =
    "write {{value industrial-value-added 2020}} on one line, or `{{` in code to show braces"

  /// Braces that are left over would be shown.
  private mutating func write(besidePlacements words: Substring, line: Int) {
    if let close = words.firstRange(of: "}}") {
      note("\"}}\" closes nothing", Self.placementHint, around: words[..<close.upperBound], line: line)
    } else if let open = words.firstRange(of: "{{") {
      note("\"{{\" is not closed", Self.placementHint, around: words[open.lowerBound...], line: line)
    }
    write(words: String(words))
  }

  private mutating func write(words: String) {
    if let foreignWords = options.foreignWords {
      foreignWords.write(words, to: &writer)
    } else {
      writer.text(words)
    }
  }

  private mutating func write(link destination: String, title: String, _ children: [Inline], line: Int) {
    // Ids are in NFC, and a fragment finds only what is the same in bytes.
    let destination = destination.precomposedStringWithCanonicalMapping
    let titleAttribute = title.isEmpty ? nil : Attribute("title", title)
    switch resolver?.link(destination) ?? .asIs {
    case .asIs:
      guard LinkAddress.isSafe(destination) else {
        note(
          "the link \"\(destination)\" is not allowed", "links lead to pages, they do not run programs",
          around: destination, line: line)
        write(children)
        return
      }
      if destination.hasPrefix("#") { noteAnchor(LinkAddress.encoded(destination), destination, line: line) }
      element("a", [.href(LinkAddress.encoded(destination)), titleAttribute], children)
    case .to(let href, let hreflang, let note):
      if href.contains("#") { noteAnchor(href, destination, line: line) }
      element("a", [.href(href), hreflang.map { Attribute("hreflang", $0) }, titleAttribute], children)
      if let note { writer.append(note) }
    case .broken(let message, let hint):
      note(message, hint, around: destination, line: line)
      write(children)
    }
  }

  private mutating func write(image destination: String, title: String, _ children: [Inline], line: Int) {
    var source = LinkAddress.encoded(destination)
    switch resolver?.link(destination) ?? .asIs {
    case .asIs:
      guard LinkAddress.isSafe(destination) else { return }
    case .to(let href, _, _): source = href
    case .broken(let message, let hint): note(message, hint, around: destination, line: line)
    }
    writer.void(
      "img",
      [
        Attribute("src", source), Attribute("alt", PlainText.of(children)),
        title.isEmpty ? nil : Attribute("title", title),
      ])
  }

  private mutating func noteAnchor(_ href: String, _ destination: String, line: Int) {
    let place = source.place(of: destination, from: line) ?? (line, 1)
    anchorLinks.append(
      AnchorLink(href: href, destination: destination, line: place.line, column: place.column))
  }

  // MARK: - Issues

  private mutating func noteRawHTML(_ text: String, line: Int) {
    guard !text.hasPrefix("</") else { return }
    note(
      "HTML is shown as text here", "Markdown has no HTML on this site; write the text without tags",
      around: text.split(separator: "\n").first ?? "", line: line, isError: false)
  }

  private func isComment(_ text: String) -> Bool {
    let trimmed = text.trimmed
    return trimmed.hasPrefix("<!--") && trimmed.hasSuffix("-->")
  }

  /// - Parameter text: what stands at the place; its column is looked up, since the parser's counts marks that are not the editor's.
  private mutating func note(
    _ message: String, _ hint: String, around text: some StringProtocol, line: Int, isError: Bool = true
  ) {
    let place = source.place(of: text, from: line) ?? (line, 1)
    issues.append(
      MarkdownIssue(
        line: place.line, column: place.column, message: message, hint: hint, isError: isError))
  }
}

extension Block {
  fileprivate var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
}

extension String {
  /// The directive that this text consists of.
  fileprivate var soleDirective: Directive? {
    guard hasPrefix("{{"), hasSuffix("}}"), !dropFirst(2).dropLast(2).contains("}}") else { return nil }
    return Directive(dropFirst(2).dropLast(2))
  }

  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
