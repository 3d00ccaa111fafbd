import Charts
import Language
import Markup
import Plan
import Text

/// Small charts of several indicators over the same years, of those that have enough figures for a course.
struct SmallMultiples {
  let scope: PageScope
  let indicators: [Indicator]

  /// Whether an indicator has enough figures.
  static func isKnown(_ indicator: Indicator, in index: PlanIndex) -> Bool {
    (index.observations[indicator.id] ?? []).count > 2
  }

  /// How to read them, as far as they have it: axes, targets, estimates.
  var note: String {
    let hasTargets = indicators.contains { !$0.targets.isEmpty }
    let hasEstimates = indicators.flatMap { scope.index.observations[$0.id] ?? [] }.contains {
      $0.kind == .estimate
    }
    let sentences =
      scope.wording(.chartGroupsNote) + (hasTargets ? scope.wording(.chartGroupsTargets) : "")
      + (hasEstimates ? scope.wording(.chartGroupsEstimates) : "")
    return sentences.trimmingSpaces
  }

  /// Empty if none has.
  var fragment: Fragment {
    let drawn = indicators.filter { Self.isKnown($0, in: scope.index) }.compactMap { indicator in
      let words = scope.edition.chart(of: indicator)
      return words.chart.map { (words: words, chart: $0) }
    }
    guard !drawn.isEmpty else { return Fragment() }
    return Fragment { writer in
      writer.element("div", [.class("multiples")]) { writer in
        for (multiple, (words, _)) in zip(SmallMultiple.aligned(drawn.map(\.chart)), drawn) {
          write(multiple, words, to: &writer)
        }
      }
    }
  }

  private func write(_ multiple: SmallMultiple, _ words: ChartOfIndicator, to writer: inout MarkupWriter) {
    let indicator = words.model.indicator
    let id = "small-\(indicator.id)"
    writer.element("figure", [.class("small"), Attribute("aria-labelledby", "\(id)-t")]) { writer in
      writer.element("figcaption", [.id("\(id)-t")]) { writer in
        scope.write(scope.text(indicator.shortName), linkedTo: .indicator(indicator.id), to: &writer)
      }
      writer.element("p", [.class("vh"), .id("\(id)-d")]) {
        $0.append(scope.edition.marked(words.description))
      }
      writer.append(
        scope.edition.smallCharts.value("\(indicator.id) \(multiple.chart.years)") {
          Fragment {
            Plot(drawings: [multiple.drawing], name: "\(id)-t", description: "\(id)-d").write(to: &$0)
          }
        })
    }
  }
}
