import Foundation
import Markup

extension Document {
  /// The text as HTML, with what is wrong with its links and placements.
  ///
  /// - Parameter resolver: nil for a text that knows no site.
  package func rendered(_ options: MarkdownOptions, resolver: (any MarkdownResolver)? = nil)
    -> RenderedMarkdown
  {
    var writer = HTMLWriter(self, options: options, resolver: resolver)
    let html = writer.write()
    return RenderedMarkdown(
      html: html, headings: headings, plainText: plainText, issues: issues + writer.issues,
      anchorLinks: writer.anchorLinks)
  }
}

/// Writes a text as HTML.
struct HTMLWriter {
  let document: Document
  let options: MarkdownOptions
  let resolver: (any MarkdownResolver)?
  private(set) var issues: [MarkdownIssue] = []
  private(set) var anchorLinks: [AnchorLink] = []
  /// The id of the heading that the current block stands under.
  private(set) var section: String?
  var writer = MarkupWriter()

  init(_ document: Document, options: MarkdownOptions, resolver: (any MarkdownResolver)?) {
    self.document = document
    self.options = options
    self.resolver = resolver
  }

  mutating func write() -> Fragment {
    var footnotes: [Int] = []
    for block in document.children(of: nil) {
      if case .footnote = document.nodes[block].kind { footnotes.append(block) } else { write(block: block) }
    }
    write(footnotes: footnotes)
    return writer.fragment
  }

  // MARK: - Blocks

  mutating func write(block position: Int, isTight: Bool = false) {
    let node = document.nodes[position]
    switch node.kind {
    case .paragraph:
      write(paragraph: position, isTight: isTight)
      return
    case .heading(let level, let number):
      noteBraces(inHeading: position)
      write(heading: position, level: level, id: document.headings[number].id)
    case .quote:
      writer.open("blockquote")
      writer.verbatim("\n")
      for block in document.children(of: position) { write(block: block) }
      writer.close("blockquote")
    case .list(let start, let isTight):
      write(list: position, start: start, isTight: isTight)
    case .code:
      let language = document.string(node.secondWords).prefix { !$0.isWhitespace }
      writer.open("pre")
      writer.open("code", [language.isEmpty ? nil : .class("language-\(language)")])
      writer.text(document.words[node.words])
      writer.close("code")
      writer.close("pre")
    case .html:
      let text = document.string(node.words)
      guard !isComment(text) else { return }
      noteRawHTML(text, at: document.place(of: node))
      writer.element("p", text: text.trimmed)
    case .table:
      write(table: position)
    case .thematicBreak:
      writer.void("hr")
    default:
      return
    }
    writer.verbatim("\n")
  }

  private static let headingNames: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]

  private mutating func write(heading position: Int, level: Int, id: String) {
    section = id
    let name = Self.headingNames[level - 1]
    guard options.linksHeadings, !document.isInteractive(position) else {
      return element(name, [.id(id)], position)
    }
    writer.open(name, [.id(id)])
    element("a", [.class("anchor"), .href("#" + LinkAddress.encoded(id))], position)
    writer.close(name)
  }

  private mutating func write(paragraph position: Int, isTight: Bool) {
    let end = document.nodes[position].end
    if let resolver, let run = position + 1 < end ? document.textRun(at: position + 1, before: end) : nil,
      run.next == end, let braces = Braces(firstIn: document.words[run.words]), braces.range == run.words,
      let directive = Directive(document.string(braces.inner)[...])
    {
      switch resolver.blockPlacement(directive) {
      case .fragment(let fragment): writer.append(fragment)
      case .broken(let message, let hint): note(message, hint, at: braces.range.lowerBound)
      }
      writer.verbatim("\n")
      return
    }
    if isTight {
      write(inlinesOf: position)
    } else {
      element("p", [], position)
      writer.verbatim("\n")
    }
  }

  private mutating func write(list position: Int, start: Int?, isTight: Bool) {
    let items = document.children(of: position)
    let isTaskList = items.contains { document.nodes[$0].kind.isTask }
    let name: StaticString = start == nil ? "ul" : "ol"
    writer.open(
      name,
      [isTaskList ? .class("tasks") : nil, start.flatMap { $0 == 1 ? nil : Attribute("start", $0) }])
    writer.verbatim("\n")
    for item in items {
      writer.open("li")
      if case .item(let isDone?) = document.nodes[item].kind {
        writer.void(
          "input",
          [Attribute("type", "checkbox"), Attribute("disabled"), isDone ? Attribute("checked") : nil])
        writer.text(" ")
      }
      for block in document.children(of: item) {
        if !isTight || document.nodes[block].kind != .paragraph { writer.startLine() }
        write(block: block, isTight: isTight)
      }
      writer.close("li")
      writer.verbatim("\n")
    }
    writer.close(name)
  }

  // MARK: - Inlines

  /// Writes an element around a node's inlines.
  mutating func element(_ name: StaticString, _ attributes: [Attribute?], _ position: Int) {
    writer.open(name, attributes)
    write(inlinesOf: position)
    writer.close(name)
  }

  mutating func write(inlinesOf parent: Int) {
    let end = document.nodes[parent].end
    var position = parent + 1
    while position < end {
      if let run = document.textRun(at: position, before: end) {
        write(text: run.words)
        position = run.next
      } else {
        write(inline: position)
        position = document.nodes[position].end
      }
    }
  }

  private mutating func write(inline position: Int) {
    let node = document.nodes[position]
    switch node.kind {
    case .softBreak:
      writer.verbatim("\n")
    case .lineBreak:
      writer.void("br")
      writer.verbatim("\n")
    case .codeSpan:
      writer.open("code")
      writer.text(document.words[node.words])
      writer.close("code")
    case .inlineHTML:
      let text = document.string(node.words)
      guard !isComment(text) else { return }
      noteRawHTML(text, at: document.place(of: node))
      writer.text(text)
    case .emphasis:
      element("em", [], position)
    case .strong:
      element("strong", [], position)
    case .strikethrough:
      element("del", [], position)
    case .link:
      write(link: position, to: document.string(node.words))
    case .address(let scheme):
      write(link: position, to: "\(scheme.prefix)" + document.string(node.words))
    case .image:
      write(image: position)
    case .reference(let number, let occurrence):
      write(referenceTo: number, occurrence: occurrence)
    default:
      break
    }
  }

  private mutating func write(text range: Range<Int>) {
    let words = document.words[range]
    guard let resolver, words.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
      return write(words: words)
    }
    var rest = words
    while let braces = Braces(firstIn: rest) {
      write(besidePlacements: rest[..<braces.range.lowerBound])
      if let directive = Directive(document.string(braces.inner)[...]) {
        switch resolver.inlinePlacement(directive) {
        case .fragment(let fragment): writer.append(fragment)
        case .broken(let message, let hint): note(message, hint, at: braces.range.lowerBound)
        }
      } else {
        note("the braces are empty", Self.placementHint, at: braces.range.lowerBound)
      }
      rest = rest[braces.range.upperBound...]
    }
    write(besidePlacements: rest)
  }

  private static let placementHint =
    "write {{value industrial-value-added 2020}} on one line, or `{{` in code to show braces"

  /// Braces that are left over would be shown.
  private mutating func write(besidePlacements words: ArraySlice<UInt8>) {
    if Braces.firstPair(UInt8(ascii: "}"), in: words) != nil {
      note("\"}}\" closes nothing", Self.placementHint, at: words.startIndex)
    } else if let open = Braces.firstPair(UInt8(ascii: "{"), in: words) {
      note("\"{{\" is not closed", Self.placementHint, at: open)
    }
    write(words: words)
  }

  private mutating func write(words: ArraySlice<UInt8>) {
    if let foreignWords = options.foreignWords {
      foreignWords.write(String(decoding: words, as: UTF8.self), to: &writer)
    } else {
      writer.text(words)
    }
  }

  private mutating func write(link position: Int, to written: String) {
    let node = document.nodes[position]
    // Ids are in NFC, and a fragment finds only what is the same in bytes.
    let destination = written.precomposedStringWithCanonicalMapping
    let title = document.string(node.secondWords)
    let titleAttribute = title.isEmpty ? nil : Attribute("title", title)
    switch resolver?.link(destination) ?? .asIs {
    case .asIs:
      guard LinkAddress.isSafe(destination) else {
        note(
          "the link \"\(destination)\" is not allowed", "links lead to pages, they do not run programs",
          at: node.words.lowerBound)
        write(inlinesOf: position)
        return
      }
      if destination.hasPrefix("#") { noteAnchor(LinkAddress.encoded(destination), destination, node) }
      element("a", [.href(LinkAddress.encoded(destination)), titleAttribute], position)
    case .to(let href, let hreflang, let note):
      if href.contains("#") { noteAnchor(href, destination, node) }
      element("a", [.href(href), hreflang.map { Attribute("hreflang", $0) }, titleAttribute], position)
      if let note { writer.append(note) }
    case .broken(let message, let hint):
      note(message, hint, at: node.words.lowerBound)
      write(inlinesOf: position)
    }
  }

  private mutating func write(image position: Int) {
    let node = document.nodes[position]
    let destination = document.string(node.words)
    var source = LinkAddress.encoded(destination)
    switch resolver?.link(destination) ?? .asIs {
    case .asIs:
      guard LinkAddress.isSafe(destination) else { return }
    case .to(let href, _, _): source = href
    case .broken(let message, let hint): note(message, hint, at: node.words.lowerBound)
    }
    let title = document.string(node.secondWords)
    writer.void(
      "img",
      [
        Attribute("src", source), Attribute("alt", document.plainText(of: position)),
        title.isEmpty ? nil : Attribute("title", title),
      ])
  }

  private mutating func noteAnchor(_ href: String, _ destination: String, _ link: Node) {
    let place = document.place(of: link.words.lowerBound)
    anchorLinks.append(
      AnchorLink(href: href, destination: destination, line: place.line, column: place.column))
  }

  // MARK: - Issues

  private mutating func noteBraces(inHeading position: Int) {
    guard resolver != nil else { return }
    let prose = Prose(plainTextOf: position, in: document)
    let open = prose.scalars.indices.dropLast().first {
      prose.scalars[$0] == "{" && prose.scalars[$0 + 1] == "{"
    }
    guard let open else { return }
    note(
      "a heading cannot hold {{ }}", "lists of contents and search show headings as they are written",
      at: prose.offsets[open])
  }

  private mutating func noteRawHTML(_ text: String, at place: TextPlace) {
    guard !text.hasPrefix("</") else { return }
    issues.append(
      MarkdownIssue(
        at: place, "HTML is shown as text here",
        hint: "Markdown has no HTML on this site; write the text without tags"))
  }

  /// Whether HTML is nothing but comments.
  private func isComment(_ text: String) -> Bool {
    var rest = text[...].drop { $0.isWhitespace }
    guard !rest.isEmpty else { return false }
    while !rest.isEmpty {
      guard rest.hasPrefix("<!--"), let end = rest.dropFirst(4).firstRange(of: "-->") else { return false }
      rest = rest[end.upperBound...].drop { $0.isWhitespace }
    }
    return true
  }

  /// - Parameter offset: of the words that are wrong.
  private mutating func note(_ message: String, _ hint: String, at offset: Int) {
    issues.append(MarkdownIssue(at: document.place(of: offset), message, hint: hint, isError: true))
  }
}

extension Node.Kind {
  fileprivate var isTask: Bool {
    if case .item(_?) = self { true } else { false }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
