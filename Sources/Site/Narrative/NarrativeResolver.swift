import Language
import Markdown
import Markup
import Plan
import Reading
import Text

/// Writes what a text's links and placements mean. Those without a meaning have been reported by ``TextCheck``.
struct NarrativeResolver: MarkdownResolver {
  private let scope: PageScope
  private let references: NarrativeReferences

  init(scope: PageScope) {
    self.scope = scope
    references = NarrativeReferences(scope: scope)
  }

  // MARK: - Links

  func link(_ destination: String) -> LinkResolution {
    switch try? references.destination(of: destination) {
    case nil, .later:
      return .nowhere
    case .outside, .here:
      return .asIs
    case .page(let page, let anchor):
      guard let link = scope.link(to: page, anchor: anchor) else { return .nowhere }
      guard let other = link.language else { return .to(href: link.href) }
      return .to(
        href: link.href, hreflang: other.tag, note: Fragment { link.writeMark(scope.edition, to: &$0) })
    case .media(let path, let place):
      let address = path.split(separator: "/").map { String($0).percentEncoded }
      return .to(href: scope.href(to: Address("media/" + address.joined(separator: "/"))) + place)
    }
  }

  // MARK: - Placements

  func placement(_ directive: Directive, isAlone: Bool) -> Fragment? {
    (try? references.part(directive, isAlone: isAlone)).map(fragment)
  }

  private func fragment(_ part: NarrativeReferences.Part) -> Fragment {
    switch part {
    case .figure(let figure, let indicator):
      let quantity = scope.figures.quantity(figure, scope.index.unit(indicator))
      return Fragment { FigureMarkup.write(figure, quantity, in: scope.edition, to: &$0) }
    case .observation(let observation, let indicator):
      let unit = scope.index.unit(indicator)
      return Fragment { FigureMarkup.write(observation, unit: unit, in: scope, to: &$0) }
    case .targets(let targets, let indicator):
      let unit = scope.index.unit(indicator)
      return Fragment { writer in
        for (number, target) in targets.enumerated() {
          if number > 0 { writer.text(scope.wording(.clauseSeparator)) }
          FigureMarkup.write(
            target.condition, scope.figures.condition(target.condition, unit), in: scope.edition, to: &writer)
        }
      }
    case .chart(let indicator):
      return TrendFigure(
        scope: scope, indicator: indicator, id: "chart-\(indicator.id)", headingLevel: 3
      ).fragment
    case .indicators(let groups, let name, let id):
      return IndicatorTable(
        scope: scope, groups: groups,
        caption: scope.wording(.indicatorTableCaption, ["plan": scope.words(name)]), id: id
      ).fragment
    case .roadmap(let domain):
      return RoadmapTable(
        scope: scope, fields: scope.index.fields(of: domain),
        caption: scope.wording(.roadmapCaption, ["name": scope.words(domain.name)])
      ).fragment
    case .directory(let domain):
      return Fragment { writer in
        for field in scope.index.fields(of: domain) where !field.segments.isEmpty {
          let table = DirectoryTable(
            scope: scope, field: field,
            caption: scope.wording(.directoryCaption, ["name": scope.words(field.name)]), hasAnchors: false)
          writer.append(table.fragment)
        }
      }
    case .measures(let chapter):
      let title = chapter[scope.language.id]?.title ?? chapter.id
      return MeasureList(
        scope: scope, measures: scope.plan.measures.filter { $0.chapter.value == chapter.id },
        caption: scope.wording(.measuresCaption, ["name": title]), home: nil
      ).fragment
    case .later(let day):
      let words = scope.wording(.noFigureYet, ["date": scope.wording.format.date(day)])
      return Fragment { FigureMarkup.writeMissing(words, to: &$0) }
    case .nothing:
      return Fragment()
    }
  }
}
