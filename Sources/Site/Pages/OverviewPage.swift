import Language
import Markup
import Plan

/// The plan in ten seconds: one sentence, its horizon, headline indicators, fields by domain, chapters.
struct OverviewPage {
  let scope: PageScope

  var body: PageBody {
    let profile = scope.plan.profile
    return PageBody(
      template: "overview",
      title: scope.words(profile.name),
      description: scope.words(scope.plan.site.description),
      fields: [
        "summary": scope.text(profile.summary),
        "facts": facts,
        "headline": headline,
        "vision": vision,
        "domains": scope.plan.domains.map(domain),
        "chapters": ChapterCards(scope: scope).fields,
        "counts": counts,
        "gaps": gaps,
        "indicator_count": scope.wording.format.number(Figure(scope.index.planIndicators.count)),
        "indicator_word": scope.wording(.countIndicators, count: scope.index.planIndicators.count),
        "guide": ReadingGuide(scope: scope).fields,
        "reviews": scope.plan.reviews.suffix(1).map { ReviewCard(scope: scope, review: $0).fields },
        "changes": scope.facts.changes.entries.prefix(3).map {
          ChangeEntry(scope: scope, entry: $0).fields
        },
        "status_counts": StatusCounts(scope: scope).fragment,
        "by_group": StatusSummary(scope: scope).fragment,
        "method_href": scope.link(to: .method)?.href,
        "progress": progress,
        "indicators_href": scope.link(to: .indicators)?.href,
        "roadmap_href": scope.link(to: .roadmap)?.href,
        "directory_href": scope.link(to: .directory)?.href,
        "measures_href": scope.link(to: .measures)?.href,
      ])
  }

  /// Who issued the plan, when, for which years.
  var facts: [TemplateFields] {
    let profile = scope.plan.profile
    var facts: [TemplateFields] = [["label": scope.wording(.issuer), "value": scope.text(profile.issuer)]]
    if let number = profile.documentNumber {
      facts.append(["label": scope.wording(.documentNumber), "value": scope.text(number)])
    }
    if let issued = profile.issued {
      facts.append(["label": scope.wording(.issued), "value": scope.wording.format.date(issued)])
    }
    if let first = profile.periods.first, let last = profile.periods.last {
      let periods = scope.wording.format.years(first.from, last.to)
      facts.append(["label": scope.wording(.period), "value": periods])
    }
    if let fiscal = profile.fiscalYear {
      let month = scope.wording.format.monthName(fiscal.firstMonth)
      facts.append([
        "label": scope.wording(.fiscalYear), "value": scope.wording(.fiscalYearStart, ["month": month]),
      ])
    }
    if let horizon = profile.horizon {
      let year = scope.wording.format.years(horizon, horizon)
      facts.append(["label": scope.wording(.horizon), "value": year])
    }
    return facts
  }

  private var headline: [TemplateFields] {
    scope.plan.site.headline.compactMap { scope.index.indicators[$0.value] }.map { indicator in
      IndicatorCard(scope: scope, indicator: indicator).fields
    }
  }

  private var vision: [TemplateFields] {
    scope.plan.profile.vision.map { vision in
      ["year": scope.wording.format.years(vision.year, vision.year), "text": scope.text(vision.text)]
    }
  }

  private func domain(_ domain: Domain) -> TemplateFields {
    [
      "href": scope.link(to: .domain(domain.id))?.href,
      "name": scope.text(domain.name),
      "summary": domain.summary.map { scope.text($0) },
      "fields": scope.index.fields(of: domain).map { field -> TemplateFields in
        ["href": scope.link(to: .field(field.id))?.href, "name": scope.text(field.name)]
      },
    ]
  }

  /// How much there is of everything, each number leading to its page.
  private var counts: [TemplateFields] {
    let plan = scope.plan
    let entries = plan.fields.flatMap(\.segments)
    let counted: [(Phrase, Int, Page)] = [
      (.countIndicators, scope.index.planIndicators.count, .indicators),
      (.countFields, plan.fields.count, .sectors),
      (.countRoadmapRows, plan.fields.map(\.roadmap.count).reduce(0, +), .roadmap),
      (.countOrganisations, scope.index.mentions.count, .directory),
      (.countProjects, entries.map(\.projects.count).reduce(0, +), .directory),
      (.countMeasures, plan.measures.count, .measures),
    ]
    return counted.filter { $0.1 > 0 }.map { phrase, count, page in
      [
        "number": scope.wording.format.number(Figure(count)),
        "label": scope.wording(phrase, count: count),
        "href": scope.link(to: page)?.href,
      ]
    }
  }

  /// How many indicators stand how, in words and shapes: counts, never an averaged score.
  private var progress: [TemplateFields] {
    let assessments = scope.index.planIndicators.map { scope.facts.assessment(of: $0) }
    return Status.Look.allCases.map { look in
      let count = assessments.count { $0.status.look == look }
      return [
        "name": count == 0 ? look.name + " zero" : look.name,
        "count": scope.wording.format.number(Figure(count)),
        "label": scope.wording(look.phrase, count: count),
      ]
    }
  }

  /// How many indicators have a published figure after their baseline: an honest site says it at once.
  private var gaps: String {
    let indicators = scope.index.planIndicators
    let observed = indicators.filter { scope.index.latestResult(of: $0) != nil }.count
    return scope.wording(
      .publishedFigures,
      [
        "observed": scope.wording.format.number(Figure(observed)),
        "all": scope.wording.format.number(Figure(indicators.count)),
      ])
  }
}
