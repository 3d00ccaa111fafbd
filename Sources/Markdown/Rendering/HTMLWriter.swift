package import Markup
import Text

extension Document {
  /// The text as HTML.
  ///
  /// - Parameter resolver: nil for a text without a site, whose links and placements stay as they are written.
  package func html(_ options: MarkdownOptions, resolver: (any MarkdownResolver)? = nil) -> Fragment {
    var writer = HTMLWriter(self, options: options, resolver: resolver)
    return writer.write()
  }
}

/// Writes a text as HTML.
struct HTMLWriter {
  let document: Document
  let options: MarkdownOptions
  let resolver: (any MarkdownResolver)?
  /// The id of the heading above the current block.
  private(set) var section: String?
  private(set) lazy var footnoteLabel = NumberedLabel(options.footnoteLabel)
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
      writer.element("p", text: document.string(node.words).trimmingWhitespace)
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
    if let resolver, let directive = document.placement(ofParagraph: position)?.directive {
      if let fragment = resolver.placement(directive, isAlone: true) { writer.append(fragment) }
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
      writer.text(document.words[node.words])
    case .emphasis:
      element("em", [], position)
    case .strong:
      element("strong", [], position)
    case .strikethrough:
      element("del", [], position)
    case .link, .address:
      write(link: position)
    case .image:
      write(image: position)
    case .reference(let number, let occurrence):
      write(referenceTo: number, occurrence: occurrence)
    default:
      break
    }
  }

  private mutating func write(text range: Range<Int>) {
    guard let resolver else { return write(words: document.words[range]) }
    var position = range.lowerBound
    for placement in document.placements(in: range) {
      write(words: document.words[position..<placement.range.lowerBound])
      if let directive = placement.directive, let fragment = resolver.placement(directive, isAlone: false) {
        writer.append(fragment)
      }
      position = placement.range.upperBound
    }
    write(words: document.words[position..<range.upperBound])
  }

  private mutating func write(words: ArraySlice<UInt8>) {
    var position = words.startIndex
    for date in options.marksDates ? WrittenDate.all(in: words) : [] {
      write(undated: words[position..<date.range.lowerBound])
      writer.open("time", [Attribute("datetime", date.stated)])
      writer.text(words[date.range])
      writer.close("time")
      position = date.range.upperBound
    }
    write(undated: words[position...])
  }

  private mutating func write(undated words: ArraySlice<UInt8>) {
    if let foreignWords = options.foreignWords {
      foreignWords.write(String(decoding: words, as: UTF8.self), to: &writer)
    } else {
      writer.text(words)
    }
  }

  private mutating func write(link position: Int) {
    guard let destination = document.destination(of: position) else { return }
    let title = document.string(document.nodes[position].secondWords)
    let titleAttribute = title.isEmpty ? nil : Attribute("title", title)
    switch resolver?.link(destination) ?? .asIs {
    case .asIs where LinkAddress.isSafe(destination):
      element("a", [.href(LinkAddress.encoded(destination)), titleAttribute], position)
    case .to(let href, let hreflang, let note):
      element("a", [.href(href), hreflang.map { Attribute("hreflang", $0) }, titleAttribute], position)
      if let note { writer.append(note) }
    case .asIs, .nowhere:
      write(inlinesOf: position)
    }
  }

  private mutating func write(image position: Int) {
    guard let destination = document.destination(of: position) else { return }
    let words = document.plainText(of: position)
    var source = LinkAddress.encoded(destination)
    switch resolver?.link(destination) {
    case .to(let href, _, _): source = href
    case .asIs: break
    case nil where LinkAddress.isOwnFile(destination): break
    case nil, .nowhere: return writer.text(words)
    }
    let title = document.string(document.nodes[position].secondWords)
    writer.void(
      "img",
      [
        Attribute("src", source), Attribute("alt", words),
        title.isEmpty ? nil : Attribute("title", title),
      ])
  }
}

extension Node.Kind {
  fileprivate var isTask: Bool {
    if case .item(_?) = self { true } else { false }
  }
}
