/// What a plan promises for one year.
package struct TargetMark: Sendable, Hashable {
  /// What counts as reached.
  package enum Form: Sendable, CaseIterable {
    /// Exactly this level: a diamond.
    case point
    /// `low` or more: a threshold, the reached side shaded.
    case atLeast
    /// `high` or less: a threshold, the reached side shaded.
    case atMost
    /// From `low` to `high`: a band.
    case between
  }

  package var year: Int
  /// The first year in which a threshold or band holds, if it holds for several; nil means `year`.
  package var since: Int?
  package var low: Double?
  package var high: Double?
  package var form: Form
  package var label: DirectLabel?
  /// Replaced by a later revision: the mark stays, struck through.
  package var superseded: Bool
  /// The target in words, for the page's script to show.
  package var tooltip: String

  package init(
    year: Int, since: Int? = nil, low: Double?, high: Double?, form: Form, label: DirectLabel? = nil,
    superseded: Bool = false, tooltip: String = ""
  ) {
    self.year = year
    self.since = since
    self.low = low
    self.high = high
    self.form = form
    self.label = label
    self.superseded = superseded
    self.tooltip = tooltip
  }

  var firstYear: Int { since ?? year }

  /// Whether it is drawn as a threshold or a band, with the reached side shaded.
  var isThreshold: Bool { form != .point && !superseded }

  /// The levels that it names, if they are numbers.
  var levels: [Double] { [low, high].compactMap(\.self).filter(\.isFinite) }

  /// Where its mark is placed; nil if it names no level.
  var level: Double? {
    switch form {
    case .point, .atLeast: levels.first
    case .atMost: levels.last
    case .between: levels.isEmpty ? nil : levels.reduce(0) { $0 + $1 / Double(levels.count) }
    }
  }
}
