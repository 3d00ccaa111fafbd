import Language
import Markdown
import Markup
import Plan

/// The Markdown text of a page or of a passage on it: links to other entries are resolved; figures, charts and tables are inserted by id.
struct NarrativeText {
  private let scope: PageScope
  /// Nil if it does not exist in this language.
  private let document: Document?

  init(scope: PageScope) {
    self.scope = scope
    document = scope.page.route.text(scope).map { scope.facts.texts[$0] }
  }

  /// A passage on the page.
  init(scope: PageScope, passage: Translation) {
    self.scope = scope
    document = scope.facts.texts[passage]
  }

  var headings: [Heading] { document?.headings ?? [] }

  /// Its words without any markup.
  var plainText: String { document?.plainText ?? "" }

  var html: Fragment {
    guard let document else { return Fragment() }
    var options = MarkdownOptions()
    options.linksHeadings = true
    options.marksDates = true
    options.footnotesTitle = scope.wording(.footnotes)
    options.footnoteLabel = scope.wording(.footnoteLabel)
    options.backToReference = scope.wording(.footnoteBack)
    options.foreignWords = scope.edition.foreignWords
    return document.html(options, resolver: NarrativeResolver(scope: scope))
  }
}
