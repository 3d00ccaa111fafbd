import Language
import Markup
import Plan
import Reading

/// The ledger's register: commitments by the body that leads them and by the field that they serve, and those without either.
struct MeasureRegister {
  let scope: PageScope

  private var measures: [Measure] { scope.plan.measures }

  /// Commitments by the body that leads them, bodies in the order of their file.
  var byBody: Fragment? {
    let entries = scope.plan.organisations.compactMap { body -> Entry? in
      let led = scope.index.leads[body.id] ?? []
      return led.isEmpty ? nil : Entry(name: scope.text(body.name), measures: led)
    }
    return fragment(entries)
  }

  /// Commitments by the field that they serve, fields in the plan's order.
  var byField: Fragment? {
    var served: [String: [Measure]] = [:]
    for measure in measures {
      for field in measure.fields { served[field.value, default: []].append(measure) }
    }
    let entries = scope.index.orderedFields.compactMap { field -> Entry? in
      served[field.id].map { Entry(name: scope.text(field.name), measures: $0) }
    }
    return fragment(entries)
  }

  /// How many commitments are in which state; empty as long as all are in the same one.
  var states: String? {
    let counts = Measure.State.allCases.compactMap { state -> String? in
      let count = measures.count { $0.state == state }
      guard count > 0 else { return nil }
      return scope.wording(state.phrase) + scope.wording(.colon) + scope.wording.format.number(Figure(count))
    }
    return counts.count > 1 ? counts.joined(separator: scope.wording(.clauseSeparator)) : nil
  }

  /// Commitments that name neither an indicator nor a field, and indicators that no commitment names.
  var orphans: [Fragment] {
    var notes: [Fragment] = []
    let general = measures.count { $0.indicators.isEmpty && $0.fields.isEmpty }
    if general > 0 { notes.append(Fragment(text: scope.wording(.measuresGeneral, count: general))) }
    let unserved = scope.plan.unservedIndicators
    if !unserved.isEmpty {
      let names = unserved.map { scope.linked(scope.text($0.shortName), to: .indicator($0.id)) }
      notes.append(
        Fragment { writer in
          writer.text(scope.wording(.indicatorsUnserved) + scope.wording(.colon))
          writer.append(scope.joined(names))
        })
    }
    return notes
  }

  private struct Entry {
    var name: Fragment
    var measures: [Measure]
  }

  private func fragment(_ entries: [Entry]) -> Fragment? {
    guard !entries.isEmpty else { return nil }
    return Fragment { writer in
      for entry in entries {
        writer.element("details", [.class("register")]) { writer in
          writer.element("summary") { writer in
            writer.append(entry.name)
            writer.text(" ")
            writer.element("small", text: scope.wording.format.number(Figure(entry.measures.count)))
          }
          writer.element("ul") { writer in
            for measure in entry.measures { write(measure, to: &writer) }
          }
        }
      }
    }
  }

  private func write(_ measure: Measure, to writer: inout MarkupWriter) {
    writer.element("li") { writer in
      writer.element("a", [.href("#" + EntryAnchor.measure.id(measure.id))]) {
        $0.append(scope.text(measure.what))
      }
    }
  }
}
