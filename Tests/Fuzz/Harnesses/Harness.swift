import Markdown
import Markup
import Reading
import Templates
import TestSupport

@testable import Language
@testable import Plan
@testable import Site

/// A reader that takes what people and other programs wrote, called with any bytes. It may complain as it likes; it may not crash, hang
/// or give what contradicts its input.
package enum Harness: String, CaseIterable, Sendable {
  case csv
  case frontMatter = "front-matter"
  case html
  case markdown
  case numbers
  case target
  case template
  case yaml

  package func run(_ bytes: [UInt8]) {
    switch self {
    case .html: readHTML(bytes)
    case .csv, .frontMatter, .yaml, .target, .markdown, .numbers, .template:
      // What is in none of the encodings is refused before any reader sees it.
      guard let text = TextDecoding(languages: ["zh", "en"]).text(of: bytes) else { return }
      run(text)
    }
  }

  private func run(_ text: String) {
    switch self {
    case .csv: readTable(text)
    case .frontMatter: readFrontMatter(text)
    case .yaml: readEntries(text)
    case .target: readTarget(text)
    case .markdown: readMarkdown(text)
    case .numbers: readNumbers(text)
    case .template: readTemplate(text)
    case .html: break
    }
  }

  // MARK: - Plan

  private static let languages = ["zh", "en"].map { Language(id: $0, tag: $0, name: $0) }

  private func context() -> ReadingContext { ReadingContext(languages: Self.languages) }

  private func readTable(_ text: String) {
    let collector = DiagnosticCollector()
    guard let table = CSVTable(text, path: "observations.csv", collector) else { return }
    let lines = text.count { $0 == "\n" } + 1
    for cell in table.rows.joined() {
      precondition(cell.place.line <= lines, "a cell stands behind the end of its file")
      _ = FigureReading.figure(cell.text) { _, _, _ in }
    }
    _ = ObservationReader(context: context()).read(text, path: "observations.csv")
  }

  private func readFrontMatter(_ text: String) {
    let context = context()
    let matter = FrontMatter(text, path: "text.md", context.collector)
    precondition(text.hasSuffix(matter.body), "a body that is not the end of its file")
    guard let yaml = matter.yaml else { return }
    _ = YAMLFile.value(of: yaml, path: "text.md", lineOffset: 1, context)
  }

  /// Every reader of entries reads the text, so that one corpus serves all of them.
  private func readEntries(_ text: String) {
    let context = context()
    guard let value = YAMLFile.value(of: text, path: "data.yml", context) else { return }
    _ = value.list(Unit.init)
    _ = value.list(Flag.init)
    _ = value.list(Source.init)
    _ = value.list(Organisation.init)
    _ = value.list(Domain.init)
    _ = value.list(Measure.init)
    _ = value.list(Revision.init)
    _ = value.list(GlossaryTerm.init)
    _ = value.list(Indicator.init)
    _ = IndicatorGroup(value)
    _ = PlanProfile(value)
    _ = Site(value, languages: Self.languages)
    _ = WordingFile(value, language: Self.languages[0])
  }

  private func readTarget(_ text: String) {
    let context = context()
    guard let value = YAMLFile.value(of: text, path: "target.yml", context), let target = Target(value) else {
      return
    }
    for direction in Indicator.Direction.allCases {
      _ = target.condition.level(better: direction)
      _ = target.condition.index(in: target.year)
    }
  }

  // MARK: - Texts

  private func readMarkdown(_ text: String) {
    for language in ["zh", "en"] {
      let document = Document(parsing: text, language: language)
      let html = document.html(MarkdownOptions())
      precondition(Self.isBalanced(html.bytes), "an element that never ends, or ends unbegun")
      _ = document.outline
    }
  }

  private static let readers = ["zh", "en", "fr", "ar"].map { language in
    do { return try TestNumbers.reader(language) } catch { preconditionFailure("\(error)") }
  }

  private func readNumbers(_ text: String) {
    for reader in Self.readers { _ = reader.mentions(in: text) }
  }

  // MARK: - Pages

  private func readTemplate(_ text: String) {
    let fields: TemplateFields = ["title": "<&>", "none": nil]
    let page = TemplatePage(frames: [["title", "none", .list("items", ["label"])]])
    let files = ["page": (path: "page.html", text: text), "part": (path: "part.html", text: "{{title}}")]
    let (library, _) = TemplateLibrary.compile(files, pages: ["page": page])
    _ = library.templates(in: nil).render("page", [fields])
  }

  private func readHTML(_ bytes: [UInt8]) {
    _ = Self.isBalanced(bytes)
    let length = MarkupReader.reading(bytes) { reader in
      reader.reduce(0) { sum, token in
        switch token {
        case .text(let text): sum + text.count
        case .tag(let tag): sum + tag.source.count
        }
      }
    }
    precondition(length == bytes.count, "bytes that are in no tag and no text")
  }

  private static let voidElements: Set<String> = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"]

  private static func isBalanced(_ markup: [UInt8]) -> Bool {
    MarkupReader.reading(markup) { reader in
      var open: [String] = []
      for case .tag(let tag) in reader {
        for _ in tag.attributes {}
        let name = String(decoding: tag.name, as: UTF8.self)
        if tag.isEnd {
          guard open.popLast() == name else { return false }
        } else if !voidElements.contains(name), tag.source.dropLast().last != UInt8(ascii: "/") {
          open.append(name)
        }
      }
      return open.isEmpty
    }
  }
}
