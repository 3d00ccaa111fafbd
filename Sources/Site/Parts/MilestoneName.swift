import Markup
import Plan

/// The name of an indicator or milestone, linked to where it is shown.
struct MilestoneName {
  let scope: PageScope
  let indicator: Indicator

  func write(to writer: inout MarkupWriter) {
    let name = scope.text(indicator.shortName)
    guard let field = scope.index.fieldOfMilestone[indicator.id] else {
      return scope.write(name, linkedTo: .indicator(indicator.id), to: &writer)
    }
    scope.write(name, linkedTo: .field(field.id), anchor: EntryAnchor.milestone.id(indicator.id), to: &writer)
  }
}
