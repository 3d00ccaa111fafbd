package import Markup
import Reading

/// The coverage as a page of its own that needs nothing else: it is for editors and not part of the site.
package struct CoveragePage {
  private let coverage: TranslationCoverage

  package init(_ coverage: TranslationCoverage) {
    self.coverage = coverage
  }

  package var html: Fragment {
    var writer = MarkupWriter()
    writer.verbatim("<!doctype html>\n")
    writer.element("html", [.lang("en")]) { writer in
      head(&writer)
      writer.element("body") { writer in
        writer.element("header") { writer in
          writer.element("h1", text: "Translations")
          writer.element("p", [.lang(tag(planNameLanguage))], text: coverage.planName[planNameLanguage] ?? "")
        }
        writer.element("main") { writer in
          summary(&writer)
          texts(&writer)
          shortTexts(&writer)
        }
      }
    }
    return writer.fragment
  }

  private var planNameLanguage: String {
    coverage.planName["en"] == nil ? coverage.defaultLanguage : "en"
  }

  private func tag(_ language: String) -> String {
    coverage.languages.first { $0.id == language }?.tag ?? language
  }

  // MARK: - Parts

  private func head(_ writer: inout MarkupWriter) {
    writer.element("head") { writer in
      writer.void("meta", [Attribute("charset", "utf-8")])
      writer.void(
        "meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")])
      writer.element("title", text: "Translations")
      writer.element("style") { $0.verbatim(Self.style) }
    }
  }

  private func summary(_ writer: inout MarkupWriter) {
    writer.element("ul", [.class("languages")]) { writer in
      for language in coverage.languages {
        let counts = coverage.counts(language.id)
        writer.element("li") { writer in
          writer.element("h2", [.lang(language.tag)], text: language.name)
          bar(counts, &writer)
          writer.element("dl") { writer in
            for (word, number, kind) in Self.rows(counts) where number > 0 {
              writer.element("div", [.class(kind)]) { writer in
                writer.element("dt", text: word)
                writer.element("dd", text: String(number))
              }
            }
          }
        }
      }
    }
  }

  private static func rows(_ counts: TranslationCoverage.Counts) -> [(String, Int, String)] {
    [
      ("Originals", counts.originals, "original"), ("Up to date", counts.current, "current"),
      ("Older than their source", counts.stale, "stale"),
      ("Without a record", counts.unrecorded, "unrecorded"),
      ("Missing", counts.missing, "missing"),
      ("Short texts", counts.shortTexts - counts.missingShortTexts, "short"),
      ("Short texts missing", counts.missingShortTexts, "missing"),
    ]
  }

  private func bar(_ counts: TranslationCoverage.Counts, _ writer: inout MarkupWriter) {
    let parts = [
      (counts.originals, "original"), (counts.current, "current"), (counts.stale, "stale"),
      (counts.unrecorded, "unrecorded"), (counts.missing, "missing"),
    ]
    let whole = max(1, counts.texts)
    writer.element(
      "svg",
      [
        Attribute("viewBox", "0 0 100 6"), Attribute("preserveAspectRatio", "none"),
        Attribute("aria-hidden", "true"),
      ]
    ) { writer in
      var start = 0.0
      for (number, kind) in parts where number > 0 {
        let width = Double(number) / Double(whole) * 100
        writer.shape(
          "rect", [.class(kind), Attribute("x", start), Attribute("width", width), Attribute("height", 6)])
        start += width
      }
    }
  }

  private func texts(_ writer: inout MarkupWriter) {
    table("texts", heading: "Texts", column: "Text", of: coverage.texts, &writer) { text, writer in
      writer.element("th", [Attribute("scope", "row"), .lang(tag(text.titleLanguage))], text: text.title)
      for language in coverage.languages {
        writer.element("td") { writer in
          standing(text.standings[language.id] ?? .missing, &writer)
          writer.element("code", text: text.files[language.id] ?? "")
        }
      }
    }
  }

  /// A heading and a table with a column for each language. A wide table scrolls on its own, with the keyboard too.
  private func table<Row>(
    _ id: String, heading: String, column: String, of rows: [Row], _ writer: inout MarkupWriter,
    _ cells: (Row, inout MarkupWriter) -> Void
  ) {
    writer.element("h2", [.id(id)], text: heading)
    let box: [Attribute] = [
      .class("wide"), Attribute("role", "region"), Attribute("tabindex", 0), Attribute("aria-labelledby", id),
    ]
    writer.element("div", box) { writer in
      writer.element("table") { writer in
        writer.element("thead") { writer in
          writer.element("tr") { writer in
            writer.element("th", [Attribute("scope", "col")], text: column)
            for language in coverage.languages {
              writer.element("th", [Attribute("scope", "col"), .lang(language.tag)], text: language.name)
            }
          }
        }
        writer.element("tbody") { writer in
          for row in rows { writer.element("tr") { cells(row, &$0) } }
        }
      }
    }
  }

  private func standing(_ standing: TranslationCoverage.Standing, _ writer: inout MarkupWriter) {
    switch standing {
    case .original: writer.element("span", [.class("chip original")], text: "original")
    case .current: writer.element("span", [.class("chip current")], text: "up to date")
    case .unrecorded: writer.element("span", [.class("chip unrecorded")], text: "no record")
    case .missing: writer.element("span", [.class("chip missing")], text: "missing")
    case .stale(let sections):
      writer.element("span", [.class("chip stale")], text: "older than its source")
      writer.element("small", text: "changed: " + sections.joined(separator: ", "))
    }
  }

  private func shortTexts(_ writer: inout MarkupWriter) {
    table("short-texts", heading: "Short texts", column: "File", of: coverage.shortTexts, &writer) {
      file, writer in
      writer.element("th", [Attribute("scope", "row")]) { $0.element("code", text: file.file) }
      for language in coverage.languages {
        shortTextCell(file, file.missing[language.id] ?? [], &writer)
      }
    }
  }

  private func shortTextCell(
    _ file: TranslationCoverage.ShortTexts, _ missing: [SourcePlace], _ writer: inout MarkupWriter
  ) {
    writer.element("td") { writer in
      writer.element(
        "span", [.class("chip " + (missing.isEmpty ? "current" : "missing"))],
        text: "\(file.count - missing.count) of \(file.count)")
      if !missing.isEmpty {
        writer.element(
          "small", text: "missing in line " + missing.map { String($0.line) }.joined(separator: ", "))
      }
    }
  }

  private static let style: StaticString = """

    :root { color-scheme: light dark; --paper: #fff; --ink: #13212c; --soft: #44535f; --line: #d5dde2; --tint: #f4f7f8;
      --current: #1f7a4d; --original: #5a6873; --stale: #9a5b00; --missing: #b3261e }
    @media (prefers-color-scheme: dark) { :root { --paper: #10181f; --ink: #e9eff3; --soft: #b4c1cb; --line: #33434f;
      --tint: #18232c; --current: #6fcf97; --original: #9aa9b5; --stale: #f0b45b; --missing: #ff8a80 } }
    * { box-sizing: border-box }
    body { margin: 0 auto; max-inline-size: 72rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
    h1 { margin: 0; font-size: 2rem; line-height: 1.2 }
    header p { margin: .25rem 0 2rem; color: var(--soft) }
    h2 { margin: 3rem 0 .75rem; font-size: 1.25rem }
    .languages { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; margin: 0; padding: 0;
      list-style: none }
    .languages li { padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--tint) }
    .languages h2 { margin: 0 0 .75rem }
    svg { display: block; inline-size: 100%; block-size: .5rem; margin-block-end: .75rem; border-radius: .25rem }
    dl { margin: 0 } dl div { display: flex; justify-content: space-between; gap: 1rem; padding-block: .15rem }
    dd { margin: 0; font-variant-numeric: tabular-nums; font-weight: 600 }
    .wide { overflow-x: auto }
    table { inline-size: 100%; border-collapse: collapse; font-size: .9375rem }
    th, td { padding: .6rem .75rem .6rem 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top }
    thead th { border-block-end: 2px solid var(--ink) }
    tbody th { font-weight: 500; min-inline-size: 11rem } td { min-inline-size: 13rem }
    code { display: block; margin-block-start: .2rem; color: var(--soft); font-size: .8125rem; overflow-wrap: anywhere }
    th code { margin: 0; color: inherit }
    small { display: block; color: var(--soft) }
    .chip { font-weight: 600; font-size: .875rem } .chip::before { content: "●"; margin-inline-end: .4em }
    .chip.missing::before { content: "○" } .chip.stale::before { content: "◐" } .chip.unrecorded::before { content: "◌" }
    .chip.current, .current dd { color: var(--current) } .chip.original { color: var(--original) }
    .chip.stale, .stale dd, .chip.unrecorded, .unrecorded dd { color: var(--stale) } .chip.missing, .missing dd { color: var(--missing) }
    rect.current { fill: var(--current) } rect.original { fill: var(--original) } rect.stale, rect.unrecorded { fill: var(--stale) }
    rect.missing { fill: var(--missing) }
    @media print { body { max-inline-size: none } tr { break-inside: avoid } }

    """
}
