import Reading
import Text

/// An event is over when a source reports it: what a source expects has not happened.
enum EventCheck {
  static func check(_ plan: Plan) -> [Diagnostic] {
    let sources = Dictionary(keepingFirst: plan.sources.map { ($0.id, $0) })
    return plan.events.compactMap { event in
      guard let date = sources[event.source.value]?.date, event.date.year > date.year else { return nil }
      return Diagnostic(
        .error, .prematureEvent, at: event.place,
        "the event is of \(event.date), but its source \"\(event.source.value)\" is of \(date)",
        hint:
          "correct the date, or the date of the source in sources.yml; what is only planned is not an event"
      )
    }
  }
}
