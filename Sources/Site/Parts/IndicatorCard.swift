import Charts
import Language
import Markup
import Plan
import Templates

/// A headline indicator: where it starts, its final target, its path between them in small, and its status.
struct IndicatorCard {
  let scope: PageScope
  let indicator: Indicator

  var fields: TemplateFields {
    let unit = scope.index.unit(indicator)
    let scale = scope.edition.scale(of: indicator)
    return [
      "href": scope.link(to: .indicator(indicator.id))?.href,
      "name": scope.text(indicator.shortName),
      "target": indicator.targets.last.map { target in
        Fragment { writer in
          FigureMarkup.write(
            target.condition, scope.figures.condition(target.condition, unit, in: scale), in: scope.edition,
            to: &writer)
        }
      },
      "target_label": indicator.targets.last.map { target in
        scope.wording(
          .targetOf, ["year": scope.wording.format.years(target.year, target.lastYear)])
      },
      "baseline": indicator.baseline.map { baseline in
        Fragment { writer in
          FigureMarkup.write(
            baseline.value, scope.figures.quantity(baseline.value, unit, in: scale), in: scope.edition,
            to: &writer)
        }
      },
      "baseline_label": indicator.baseline.map {
        scope.wording(.baselineOf, ["year": scope.wording.format.years($0.year, $0.year)])
      },
      "latest": scope.index.latestFigure(of: indicator).map { latest in
        Fragment { FigureMarkup.writeBriefly(latest, unit: unit, scale, in: scope, to: &$0) }
      },
      "latest_label": scope.index.latestFigure(of: indicator).map {
        scope.figures.name(of: $0.kind, in: $0.year)
      },
      "chart": SmallCharts(scope: scope).sparkline(indicator, .card),
      "status": indicator.hasStatus
        ? StatusChip(scope: scope, assessment: scope.facts.assessment(of: indicator)).fragment : nil,
    ]
  }
}
