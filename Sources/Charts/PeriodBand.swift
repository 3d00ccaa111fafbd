/// A period of the plan: a bracket under the time axis, and a light band behind every second one.
package struct PeriodBand: Sendable, Hashable {
  /// Ends of the bracket. A period that starts with 2015 usually starts from the level of 2014.
  package var years: ClosedRange<Int>
  package var label: String
  /// Taken for all brackets where one of the labels does not fit.
  package var shortLabel: String

  package init(years: ClosedRange<Int>, label: String, shortLabel: String) {
    self.years = years
    self.label = label
    self.shortLabel = shortLabel
  }
}
