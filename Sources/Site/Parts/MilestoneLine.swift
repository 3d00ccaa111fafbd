import Language
import Markup
import Plan

/// A milestone in one line: its name and its targets in order, such as 50% → 70%.
struct MilestoneLine {
  let scope: PageScope
  let milestone: Indicator

  func write(to writer: inout MarkupWriter) {
    let unit = scope.index.unit(milestone)
    MilestoneName(scope: scope, indicator: milestone).write(to: &writer)
    writer.text(scope.wording(.colon))
    for (number, target) in milestone.targets.enumerated() {
      if number > 0 {
        writer.element("span", [.class("arrow"), Attribute("aria-hidden", "true")], text: " →")
        writer.element("span", [.class("vh")], text: " " + scope.wording(.then))
        writer.text(" ")
      }
      FigureMarkup.write(
        target.condition, scope.figures.condition(target.condition, unit), in: scope.edition, to: &writer)
      writer.element(
        "small", text: scope.wording.bracketed(scope.wording.format.years(target.year, target.lastYear)))
    }
  }
}
