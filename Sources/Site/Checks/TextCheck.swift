import Markdown
import Plan
package import Reading

/// What the texts of all pages reveal to their editors before any page is made.
package struct CheckedTexts: Sendable {
  /// In no particular order.
  package var diagnostics: [Diagnostic]
  /// What only the finished pages can show: whether the places exist that links lead to.
  let anchors: [NarrativeAnchors]
}

/// Compares the text of a page, or a passage on it, with the site: slips, links that lead nowhere, placements without a meaning.
struct TextCheck {
  private let scope: PageScope
  private let text: Translation
  private let document: Document
  private let references: NarrativeReferences
  /// Whether it is a passage among others on its page: such a one has paragraphs and lists alone.
  private let isPassage: Bool

  /// - Parameter scope: that of a page; nil if it has no text in its language.
  init?(scope: PageScope) {
    guard let text = scope.page.route.text(scope) else { return nil }
    self.init(scope: scope, text: text, isPassage: false)
  }

  /// - Parameter scope: that of the page on which the passage is.
  init(scope: PageScope, passage: Translation) {
    self.init(scope: scope, text: passage, isPassage: true)
  }

  private init(scope: PageScope, text: Translation, isPassage: Bool) {
    self.scope = scope
    self.text = text
    self.isPassage = isPassage
    document = scope.facts.texts[text]
    references = NarrativeReferences(scope: scope)
  }

  func checked() -> CheckedTexts {
    var diagnostics = (document.issues + document.placementIssues).map(text.diagnostic)
    if isPassage {
      diagnostics += document.headings.map { heading in
        text.diagnostic(
          MarkdownIssue(
            .headingLevel, at: TextPlace(line: heading.line, column: 1),
            "a definition or a note has no headings",
            hint: "leave it out, or write the longer text into a Markdown file of its own"))
      }
    }
    var anchors = NarrativeAnchors(
      path: scope.address.path,
      headings: isPassage
        ? [] : document.headings.map { ($0.id, text.place(TextPlace(line: $0.line, column: 1))) },
      links: [], place: text.place)
    for link in document.links {
      do throws(NarrativeReferences.Mistake) {
        if let remedy = link.remedy {
          throw NarrativeReferences.Mistake(
            code: .invalidAddress, message: "\"\(link.destination)\" is not a web address", hint: remedy)
        }
        if link.isImage {
          _ = try references.picture(at: link.destination)
        } else if let anchor = anchor(of: link, to: try references.destination(of: link.destination)) {
          anchors.links.append(anchor)
        }
      } catch {
        diagnostics.append(diagnostic(error, at: link.place))
      }
    }
    for placement in document.placements {
      guard let directive = placement.directive else { continue }
      do throws(NarrativeReferences.Mistake) {
        _ = try references.part(directive, isAlone: placement.isAlone && !isPassage)
      } catch {
        var mistake = error
        if isPassage, directive.name != "value", mistake.code == .misplacedPlacement {
          mistake.hint =
            "a definition or a note places figures alone, such as {{value gdp 2020}}; what else there is belongs in the texts"
        }
        diagnostics.append(diagnostic(mistake, at: placement.place))
      }
    }
    return CheckedTexts(diagnostics: diagnostics, anchors: [anchors])
  }

  private func diagnostic(_ mistake: NarrativeReferences.Mistake, at place: TextPlace) -> Diagnostic {
    Diagnostic(.error, mistake.code, at: text.place(place), mistake.message, hint: mistake.hint)
  }

  /// Nil for a link that does not lead to a place within a page.
  private func anchor(of link: DocumentLink, to destination: NarrativeReferences.Destination)
    -> NarrativeAnchors.Link?
  {
    let (path, id): (String, String)
    switch destination {
    case .here(let anchor): (path, id) = (scope.address.path, anchor)
    case .page(let page, let anchor?):
      guard let language = scope.languageShowing(page) else { return nil }
      (path, id) = (page.address(in: language.id).path, anchor)
    case .page, .media, .outside, .later: return nil
    }
    return NarrativeAnchors.Link(
      path: path, id: id, destination: link.destination, place: text.place(link.place))
  }
}
