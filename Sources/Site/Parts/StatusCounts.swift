import Language
import Markup
import Plan

/// How many indicators have which status, and so why so many of them cannot be assessed: each status in its own words.
struct StatusCounts {
  let scope: PageScope

  var fragment: Fragment {
    let statuses = scope.index.planIndicators.map { scope.facts.assessment(of: $0).status }
    var counts: [Status: Int] = [:]
    var order: [Status] = []
    for status in statuses {
      if counts[status] == nil { order.append(status) }
      counts[status, default: 0] += 1
    }
    let sorted = Status.Look.allCases.flatMap { look in order.filter { $0.look == look } }
    return Fragment { writer in
      writer.element(
        "ul",
        [
          .class("status-counts"), Attribute("role", "list"),
          Attribute("aria-label", scope.wording(.statusCounts)),
        ]
      ) { writer in
        for status in sorted {
          writer.element("li") { writer in
            writer.element("b", text: scope.wording.format.number(Figure(counts[status] ?? 0)))
            writer.text(" ")
            StatusChip(scope: scope, status: status).write(to: &writer)
          }
        }
      }
    }
  }
}
