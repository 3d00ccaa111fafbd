extension [Diagnostic] {
  /// Each one once, by place, so that an editor can work through them from top to bottom.
  package func uniquedAndSorted() -> [Diagnostic] {
    Set(self).sorted { left, right in
      (left.place, right.severity, left.message) < (right.place, left.severity, right.message)
    }
  }

  package var hasErrors: Bool { contains { $0.severity == .error } }
}
