import Markup

/// Divides a finished page into its sections: search finds what pages say, whatever template or fragment wrote it.
///
/// Text belongs to the innermost entry around it. Outside entries it belongs to the last heading before it if the page's headings say what
/// is in it (`Route.listsHeadings`), and otherwise to the page. An entry within a line of another one, such as a project in a segment's
/// row, belongs to both.
struct PageSectionReader {
  private let page: Page
  private var sections: [PageSectionDraft]
  /// The entries around the current position, the innermost last.
  private var entries: [Element] = []
  /// The heading whose words are being read.
  private var heading: Int?
  private var skipped: Element?
  /// Whether each open `span` is within a sentence.
  private var spans: [Bool] = []
  /// Where text outside entries belongs.
  private var lastHeading = 0
  /// Everything outside `main` is left out.
  private var isInMain = false

  init(page: Page, title: String) {
    self.page = page
    sections = [PageSectionDraft(role: .page, title: CollapsedText(title))]
  }

  /// A heading that repeats the page's title, as over a chart, does not begin a section.
  func finished() -> [PageSection] {
    let all = sections.map(\.finished)
    return all.dropFirst().reduce(into: [all[0]]) { kept, section in
      guard case .heading = section.role, section.title == all[0].title else { return kept.append(section) }
      kept[0].text += "\n" + section.text
      kept[0].storedFigures += section.storedFigures
    }
  }

  // MARK: - Pieces of the whole page, in order

  /// - Parameter text: still escaped, as in the page.
  mutating func take(text: MarkupTag.Bytes) {
    if isInMain, skipped == nil { append(text) }
  }

  mutating func take(start tag: PageTag) {
    if tag.name == "main" {
      isInMain = true
    } else if isInMain {
      if let skipped { skip(tag.name, isEnd: false, in: skipped) } else { open(tag) }
    }
  }

  mutating func take(end name: ElementName) {
    if name == "main" {
      isInMain = false
    } else if isInMain {
      if let skipped { skip(name, isEnd: true, in: skipped) } else { close(name) }
    }
  }

  private mutating func skip(_ name: ElementName, isEnd: Bool, in element: Element) {
    guard name == element.name else { return }
    var element = element
    element.depth += isEnd ? -1 : 1
    skipped = element.depth > 0 ? element : nil
  }

  // MARK: - Elements

  private mutating func open(_ tag: PageTag) {
    let name = tag.name
    let isPhrasing = Self.phrasing.contains(name) || name == "span" && tag.saysLanguageAlone
    if !isPhrasing { breakLine() }
    guard !Self.skippedElements.contains(name), tag.print?.spells("none") != true,
      tag.search?.spells("none") != true
    else {
      skipped = Element(name: name, section: currentSection)
      return
    }
    if name == "span" { spans.append(isPhrasing) }
    for number in entries.indices where entries[number].name == name { entries[number].depth += 1 }
    if name == "data", let figure = tag.value {
      sections[currentSection].storedFigures.append(MarkupReader.unescaped(figure))
    }
    guard let id = tag.id.map({ MarkupReader.unescaped($0) }) else { return }
    if let level = Self.level(ofHeading: name), entries.isEmpty, page.route.listsHeadings {
      sections.append(PageSectionDraft(role: .heading(level: level), anchor: id))
      heading = sections.count - 1
      lastHeading = sections.count - 1
    } else if let anchor = EntryAnchor(id: id), anchor.isAtHome(on: page) {
      sections.append(PageSectionDraft(role: .entry(anchor), anchor: id))
      entries.append(Element(name: name, section: sections.count - 1))
    }
  }

  private mutating func close(_ name: ElementName) {
    if Self.level(ofHeading: name) != nil { heading = nil }
    if !entries.isEmpty {
      for number in entries.indices where entries[number].name == name { entries[number].depth -= 1 }
      entries.removeAll { $0.depth == 0 }
    }
    let isPhrasing = name == "span" ? spans.popLast() ?? false : Self.phrasing.contains(name)
    if !isPhrasing { breakLine() }
  }

  private var currentSection: Int { entries.last?.section ?? lastHeading }

  private static func level(ofHeading name: ElementName) -> Int? {
    switch name {
    case "h2": 2
    case "h3": 3
    case "h4": 4
    default: nil
    }
  }

  /// Drawings repeat what tables say, and navigation what other pages say; the page's title and the numbers of footnotes are not text, and
  /// neither is what templates mark as being only for screens.
  private static let skippedElements: [ElementName] = ["svg", "nav", "script", "h1", "sup"]

  // MARK: - Text

  private mutating func append(_ text: MarkupTag.Bytes) {
    if let heading { return sections[heading].title.append(text) }
    sections[currentSection].text.append(text)
    if let last = entries.last, last.name == "span" {
      let outer = entries.dropLast().last?.section ?? lastHeading
      sections[outer].text.append(text)
    }
  }

  private mutating func breakLine() {
    if let heading { return sections[heading].title.appendSpace() }
    sections[currentSection].text.breakLine()
  }

  /// Elements within a word or a sentence, and a `span` that only states the language of its words; all others separate text.
  private static let phrasing: [ElementName] = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "em", "i", "ins", "mark", "q", "s", "strong",
    "sub", "time", "u", "wbr",
  ]

  /// An open element, until as many of its name have been closed as were opened.
  private struct Element {
    let name: ElementName
    let section: Int
    var depth = 1
  }
}
