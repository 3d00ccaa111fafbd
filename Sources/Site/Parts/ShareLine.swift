import Language
import Markup
import Plan
import Reading
import Text

/// What readers may take along of a chart: its drawing and its figures as files and, folded, its address, the code that shows it on another
/// site, and how to cite it. The page's script adds buttons that copy, and addresses where the site does not know its own.
struct ShareLine {
  let scope: PageScope
  let indicator: Indicator
  /// What the chart says.
  let title: String
  let isDrawn: Bool

  private var outputs: Outputs { scope.plan.site.outputs }
  private var home: ChartHome { ChartHome(indicator, in: scope) }

  func write(to writer: inout MarkupWriter) {
    // A page that is printed alone says how its chart is cited. What buttons and citations say is no text to be found.
    let marks = [Attribute("data-print", isAtHome ? "alone" : "none"), Attribute("data-search", "none")]
    writer.element("div", [.class("get")] + marks) { writer in
      for (phrase, address) in files {
        writer.element(
          "a", [.href(scope.href(to: address)), Attribute("download")], text: scope.wording(phrase))
        writer.text(" ")
      }
      writer.element("details", [.class("cite")]) { writer in
        writer.element("summary", text: scope.wording(.chartShare))
        let copying = [
          Attribute("data-copy", scope.wording(.citeCopy)),
          Attribute("data-copied", scope.wording(.citeCopied)),
        ]
        writer.element("dl", copying) { writer in
          writeAddressed(.chartLink, "{address}", at: home.address, anchor: home.anchor, to: &writer)
          if let frame = frame { writeAddressed(.chartFrame, code, at: frame, to: &writer) }
          if isAtHome { writeCitations(to: &writer) } else { writeCitation(to: &writer) }
        }
      }
    }
  }

  private var files: [(Phrase, Address)] {
    let files = IndicatorFiles(indicator: indicator.id, language: scope.language.id)
    let all: [(Phrase, Address, Outputs.Kind, isDrawing: Bool)] = [
      (.chartPicture, files.picture, .png, true), (.chartDrawing, files.drawing, .charts, true),
      (.chartData, files.table, .tables, false), (.chartDataForPrograms, files.json, .data, false),
    ]
    return all.filter { outputs.has($0.2) && (isDrawn || !$0.isDrawing) }.map { ($0.0, $0.1) }
  }

  // MARK: - For other sites

  private var frame: Address? {
    let page = Page.embed(indicator.id)
    let isShown = scope.edition.published.exists(page, in: scope.language.id)
    return isShown ? page.address(in: scope.language.id) : nil
  }

  /// High enough for the narrow drawing with a long title and notes; where a chart is lower, the page's ground fills the rest.
  private static let frameHeight = 600

  /// With `{address}` in the place of its own.
  private var code: String {
    Fragment { writer in
      writer.element(
        "iframe",
        [
          Attribute("src", "{address}"), Attribute("title", title), Attribute("width", "100%"),
          Attribute("height", Double(Self.frameHeight)), Attribute("frameborder", "0"),
          Attribute("loading", "lazy"),
        ]
      ) { _ in }
    }.string
  }

  /// A text with an address in it. Where the site does not know its own, the row is shown once the script does.
  private func writeAddressed(
    _ label: Phrase, _ pattern: String, at address: Address, anchor: String? = nil,
    to writer: inout MarkupWriter
  ) {
    let text = AddressedText(scope: scope, address: address, anchor: anchor)
    writer.element("div", [text.isKnown ? nil : Attribute("hidden")]) { writer in
      writer.element("dt", text: scope.wording(label))
      writer.element("dd") { text.write(pattern, to: &$0) }
    }
  }

  /// Whether this is the chart's own page. A page with many charts would grow by a third if each had all forms of citation.
  private var isAtHome: Bool { home.page == scope.page }

  private func writeCitation(to writer: inout MarkupWriter) {
    let citation = Citation(scope: scope, title: scope.words(indicator.shortName))
    writeAddressed(
      .citeHeading, citation.addressed("{address}"), at: home.address, anchor: home.anchor, to: &writer)
  }

  private func writeCitations(to writer: inout MarkupWriter) {
    let formats = CitationFormats(
      scope: scope, title: scope.words(indicator.shortName), key: indicator.id,
      address: AddressedText(scope: scope, address: home.address, anchor: home.anchor))
    for (name, text) in formats.all {
      writer.element("div") { writer in
        writer.element("dt", text: name)
        writer.element("dd") { $0.append(text) }
      }
    }
  }
}

/// An address of the site in a text, as readers elsewhere need it. A site that does not know its own address leaves it to the script.
struct AddressedText {
  let scope: PageScope
  let address: Address
  var anchor: String?

  var isKnown: Bool { scope.plan.site.address != nil }

  /// - Parameter pattern: with `{address}` in its place.
  func write(_ pattern: String, to writer: inout MarkupWriter) {
    if let site = scope.plan.site.address {
      let end = anchor.map { "#" + $0.percentEncoded } ?? ""
      let text = pattern.replacing("{address}", with: site + address.path + end)
      // Names that are not translated state their language here too.
      return writer.append(scope.edition.marked(text))
    }
    let isHere = address == scope.address && anchor == nil
    writer.element(
      "span",
      [
        Attribute("data-here", pattern),
        isHere ? nil : Attribute("data-to", address.relative(from: scope.address, anchor: anchor)),
      ], text: "")
  }
}
