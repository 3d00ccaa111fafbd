extension Array where Element: Sendable {
  /// Transforms all elements on the machine's cores and gives the results in the elements' order.
  ///
  /// The only way in which the build runs in parallel: texts are checked and pages rendered by it. Elements go in runs of neighbours,
  /// so that the cost of a task is shared.
  ///
  /// - Parameter length: of a run; 1 for few elements with much to do.
  func concurrentMap<Result: Sendable>(
    inRunsOf length: Int = 16, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let runs = stride(from: 0, to: count, by: length).map { $0..<Swift.min($0 + length, count) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for (number, run) in runs.enumerated() {
        group.addTask { (number, self[run].map(transform)) }
      }
      var results = [[Result]](repeating: [], count: runs.count)
      for await (number, part) in group { results[number] = part }
      return results.flatMap(\.self)
    }
  }
}
