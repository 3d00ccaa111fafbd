import Reading

extension Observation {
  /// What a figure is about: one that is about the same and was released later corrects it.
  package struct Subject: Hashable, Sendable {
    package let indicator: String
    package let year: Int
    package let series: String
    package let kind: Kind
  }

  package var subject: Subject {
    Subject(indicator: indicator.value, year: year, series: series, kind: kind)
  }

  /// Leaves out figures that a later release corrects. They remain in the content, so that an earlier site can be rebuilt.
  package static func current(among observations: [Observation]) -> [Observation] {
    guard observations.contains(where: { $0.released != nil }) else { return observations }
    var newest: [Subject: CalendarDate] = [:]
    for observation in observations {
      let date = observation.released ?? .distantPast
      newest[observation.subject] = max(newest[observation.subject] ?? date, date)
    }
    return observations.filter { ($0.released ?? .distantPast) == newest[$0.subject] }
  }
}

extension CalendarDate {
  /// Earlier than any release.
  fileprivate static let distantPast = CalendarDate(year: 0)
}
