import Language
import Markdown
import Markup
import Plan
import Text

/// A Markdown text of the content on its way to a page: links to other entries are resolved, figures, charts and tables are put in
/// by id.
struct NarrativeText {
  let scope: PageScope

  struct Rendered {
    var html = Fragment()
    var headings: [Heading] = []
    /// The first sentences, for descriptions.
    var opening = ""
    var minutesToRead = 1
    var diagnostics: [Diagnostic] = []
    /// Nil where there is no text.
    var anchors: NarrativeAnchors?
  }

  /// - Parameter translation: nil where this language has no text.
  func render(_ translation: Translation?) -> Rendered {
    guard let translation else { return Rendered() }
    let renderer = MarkdownRenderer(options)
    let rendered = renderer.render(translation.body, resolver: NarrativeResolver(scope: scope))
    return Rendered(
      html: rendered.html,
      headings: rendered.headings,
      opening: Truncation.truncate(rendered.plainText, to: 150),
      minutesToRead: WordCount(rendered.plainText).minutesToRead,
      diagnostics: rendered.issues.map { issue in
        Diagnostic(
          issue.isError ? .error : .warning, at: place(issue.line, issue.column, in: translation),
          issue.message, hint: issue.hint)
      },
      anchors: NarrativeAnchors(
        headings: rendered.headings.map { ($0.id, place($0.line, 1, in: translation)) },
        links: rendered.anchorLinks.map { link in
          NarrativeAnchors.Link(
            href: link.href, destination: link.destination,
            place: place(link.line, link.column, in: translation))
        },
        place: translation.place))
  }

  /// - Parameter line: of the body, 1-based.
  private func place(_ line: Int, _ column: Int, in translation: Translation) -> SourcePlace {
    SourcePlace(
      path: translation.place.path, line: translation.place.line + line - 1, column: column)
  }

  private var options: MarkdownOptions {
    var options = MarkdownOptions(language: scope.language.tag)
    options.linksHeadings = true
    options.footnotesTitle = scope.wording(.footnotes)
    options.footnoteLabel = scope.wording(.footnoteLabel)
    options.backToReference = scope.wording(.footnoteBack)
    options.foreignWords = scope.edition.foreignWords
    return options
  }
}
