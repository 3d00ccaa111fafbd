extension [String] {
  /// Each text once, in order.
  package func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
