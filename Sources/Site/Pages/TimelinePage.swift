import Language
import Markup
import Plan
import Reading
import Templates

/// What the plan set out, what it asks for and what happened, year by year.
struct TimelinePage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead", .contents,
    .list("years", ["id", "label", .list("entries", ["kind", "date", "what", "content"])]),
  ]

  let scope: PageScope

  var body: PageBody {
    let years = Timeline(scope.index).years
    return scope.page(
      lead: scope.lead(["plan": scope.words(scope.plan.profile.name)]),
      [
        "contents": ContentsList(
          entries: years.map { .init(id: id(of: $0.year), title: label(of: $0.year)) }
        ).fields(in: scope.edition),
        "years": years.map { year, entries -> TemplateFields in
          ["id": id(of: year), "label": label(of: year), "entries": entries.map(fields)]
        },
      ])
  }

  private func id(of year: Int) -> String { "year-\(year)" }

  private func label(of year: Int) -> String { scope.wording.format.years(year, year) }

  private func fields(of entry: Timeline.Entry) -> TemplateFields {
    let what: Phrase =
      switch entry.what {
      case .issued: .planIssued
      case .period: .timelinePeriod
      case .targets: .timelineTargets
      case .deadlines: .timelineDeadlines
      case .event: .timelineEvent
      case .review: .reviewPublished
      case .revision: .targetRevised
      }
    return [
      "kind": entry.what.isOfThePlan ? "plan" : nil,
      // A year stands in its heading.
      "date": entry.date.firstMonth == nil ? nil : scope.wording.format.date(entry.date),
      "what": scope.wording(what),
      "content": content(of: entry.what),
    ]
  }

  private func content(of what: Timeline.What) -> Fragment {
    switch what {
    case .issued: scope.text(scope.plan.profile.name)
    case .period(let period):
      Fragment { writer in
        writer.append(scope.text(period.name))
        let years = scope.wording.format.years(period.from, period.to)
        if scope.words(period.name) != years { writer.text(scope.wording.bracketed(years)) }
      }
    case .targets(let indicators, let milestones, let year): targets(indicators, milestones, in: year)
    case .deadlines(let measures): deadlines(measures)
    case .event(let event): self.event(event)
    case .review(let review): scope.linked(scope.edition.title(of: review), to: .review(review.id))
    case .revision(let revision):
      ChangeEntry(scope: scope, entry: .init(date: revision.date, change: .revision(revision))).content
    }
  }

  /// Each indicator with what is asked of it, then how many milestones each field has.
  private func targets(_ indicators: [Indicator], _ milestones: [(field: Field, count: Int)], in year: Int)
    -> Fragment
  {
    list(
      indicators.map { indicator in
        Fragment { writer in
          scope.write(scope.text(indicator.shortName), linkedTo: .indicator(indicator.id), to: &writer)
          let unit = scope.index.unit(indicator)
          for (number, target) in indicator.targets.filter({ $0.years.contains(year) }).enumerated() {
            writer.text(scope.wording(number == 0 ? .colon : .clauseSeparator))
            FigureMarkup.write(
              target.condition, scope.figures.condition(target.condition, unit), in: scope.edition,
              to: &writer)
          }
        }
      }
        + milestones.map { field, count in
          Fragment { writer in
            scope.write(scope.text(field.name), linkedTo: .field(field.id), anchor: "milestones", to: &writer)
            writer.text(scope.wording(.colon) + counted(count, .countMilestones))
          }
        })
  }

  private func deadlines(_ measures: [Measure]) -> Fragment {
    list(
      measures.map { measure in
        scope.linked(
          scope.text(measure.what), to: .measures, anchor: EntryAnchor.measure.id(measure.id))
      })
  }

  private func event(_ event: Event) -> Fragment {
    Fragment { writer in
      writer.append(scope.text(event.what))
      writer.text(scope.wording(.sentenceJoint))
      writer.element("small") { writer in
        for field in event.fields.compactMap({ scope.index.fields[$0.value] }) {
          scope.write(scope.text(field.name), linkedTo: .field(field.id), to: &writer)
          writer.text(scope.wording(.clauseSeparator))
        }
        writer.text(scope.wording(.chartSource) + scope.wording(.colon))
        SourceLine(scope: scope).write(event.source, to: &writer)
      }
    }
  }

  private func counted(_ count: Int, _ phrase: Phrase) -> String {
    scope.wording.format.number(Figure(count)) + scope.wording(.countJoint)
      + scope.wording(phrase, count: count)
  }

  private func list(_ items: [Fragment]) -> Fragment {
    Fragment { writer in
      writer.element("ul") { writer in
        for item in items { writer.element("li") { $0.append(item) } }
      }
    }
  }
}
