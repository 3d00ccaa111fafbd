import Language
import Markup
import Plan
import Reading

/// The statuses in each group: one mark for each indicator, and in words. Counts, never an average score; nothing where nothing is scored.
struct StatusSummary {
  let scope: PageScope

  var fragment: Fragment {
    let groups = scope.plan.groups.filter { $0.indicators.contains(where: \.hasStatus) }
    guard !groups.isEmpty else { return Fragment() }
    return Fragment { writer in
      writer.element(
        "ul",
        [
          .class("by-group"), Attribute("role", "list"),
          Attribute("aria-label", scope.wording(.statusByGroup)),
        ]
      ) { writer in
        for group in groups { write(group, to: &writer) }
      }
    }
  }

  private func write(_ group: IndicatorGroup, to writer: inout MarkupWriter) {
    let looks = group.indicators.filter(\.hasStatus).map { scope.facts.assessment(of: $0).status.look }
    writer.element("li") { writer in
      writer.element("b") { $0.append(scope.text(group.name)) }
      // Nobody counts more marks than this.
      if scope.index.planIndicators.count <= IndicatorList.mostInOne { write(looks, to: &writer) }
      writer.element("span", text: words(looks))
    }
  }

  private func write(_ looks: [Status.Look], to writer: inout MarkupWriter) {
    writer.element("span", [.class("marks")]) { writer in
      for look in Status.Look.allCases {
        for _ in 0..<looks.count(where: { $0 == look }) {
          writer.open("span") { $0.attribute("class") { $0.verbatim(look.classes) } }
          writer.close("span")
        }
      }
    }
  }

  private func words(_ looks: [Status.Look]) -> String {
    Status.Look.allCases.compactMap { look in
      let count = looks.count { $0 == look }
      guard count > 0 else { return nil }
      return scope.wording.format.number(Figure(count)) + scope.wording(.countJoint)
        + scope.wording(look.phrase, count: count)
    }.joined(separator: scope.wording(.listSeparator))
  }
}
