import Language
import Markup
import Plan
import Reading
import Templates

/// One change of the plan or its figures: when, what kind, and what it is about.
struct ChangeEntry {
  let scope: PageScope
  let entry: ChangeLog.Entry

  var fields: TemplateFields {
    ["id": entry.id, "date": scope.wording.format.date(entry.date), "what": what, "content": content]
  }

  /// What kind of change it is.
  var what: String {
    switch entry.change {
    case .issued: scope.wording(.planIssued)
    case .revision: scope.wording(.targetRevised)
    case .review: scope.wording(.reviewPublished)
    case .judgement: scope.wording(.statusJudged)
    case .figures(let observations): scope.wording(.figuresReleased, count: observations.count)
    }
  }

  /// What changed, with links.
  var content: Fragment {
    Fragment { writer in
      switch entry.change {
      case .issued:
        writer.append(scope.text(scope.plan.profile.name))
      case .revision(let revision):
        write(revision, to: &writer)
      case .review(let review):
        scope.write(scope.edition.title(of: review), linkedTo: .review(review.id), to: &writer)
      case .judgement(let judgement, let indicator):
        MilestoneName(scope: scope, indicator: indicator).write(to: &writer)
        writer.text(scope.wording(.colon))
        JudgementNote(scope: scope, judgement: judgement).writeVerdict(to: &writer)
      case .figures(let observations):
        write(observations, to: &writer)
      }
    }
  }

  private func write(_ revision: Revision, to writer: inout MarkupWriter) {
    guard let indicator = scope.index.indicators[revision.indicator.value] else { return }
    let unit = scope.index.unit(indicator)
    MilestoneName(scope: scope, indicator: indicator).write(to: &writer)
    writer.text(scope.wording(.colon))
    writer.element("del", text: scope.figures.condition(revision.from.condition, unit))
    writer.text(" → ")
    writer.element("b", text: scope.figures.condition(revision.to.condition, unit))
    writer.text(scope.wording(.clauseSeparator))
    writer.append(scope.text(revision.decision))
  }

  /// Each indicator once, with the years that were published: a span only where no year in it is missing.
  private func write(_ observations: [Observation], to writer: inout MarkupWriter) {
    var years: [String: Set<Int>] = [:]
    var order: [String] = []
    for observation in observations {
      if years[observation.indicator.value] == nil { order.append(observation.indicator.value) }
      years[observation.indicator.value, default: []].insert(observation.year)
    }
    for (number, id) in order.enumerated() {
      guard let indicator = scope.index.indicators[id] else { continue }
      var spans: [ClosedRange<Int>] = []
      for year in (years[id] ?? []).sorted() {
        if let last = spans.last, last.upperBound == year - 1 {
          spans[spans.count - 1] = last.lowerBound...year
        } else {
          spans.append(year...year)
        }
      }
      if number > 0 { writer.text(scope.wording(.listSeparator)) }
      MilestoneName(scope: scope, indicator: indicator).write(to: &writer)
      let text = spans.map { scope.wording.format.years($0.lowerBound, $0.upperBound) }
      writer.element(
        "small", text: scope.wording.bracketed(text.joined(separator: scope.wording(.listSeparator))))
    }
  }
}
