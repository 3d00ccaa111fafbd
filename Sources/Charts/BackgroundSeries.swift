/// Another series behind the course of a chart's own figure, for comparison: a quiet line with a label that says what it is.
package struct BackgroundSeries: Sendable {
  /// In stretches without a gap or break; no line is drawn from one to the next. The points have no labels of their own.
  package var stretches: [[DataPoint]]
  /// Stands at its last point.
  package var label: DirectLabel

  package init(stretches: [[DataPoint]], label: DirectLabel) {
    self.stretches = stretches
    self.label = label
  }
}
