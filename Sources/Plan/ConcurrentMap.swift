extension Array where Element: Sendable {
  /// Transforms all elements on the machine's cores and returns the results in the order of the elements.
  ///
  /// The only way in which the build runs in parallel: texts are checked and pages rendered with it. Elements are processed in runs of
  /// neighbours, which share the cost of a task.
  ///
  /// - Parameter length: of a run; 1 for few elements with much to do.
  package func concurrentMap<Result: Sendable>(
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

  /// The same for elements whose transformation is itself parallel; only a few are processed at once, to limit memory.
  package func concurrentMap<Result: Sendable>(
    atOnce most: Int, _ transform: @escaping @Sendable (Element) async -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: count)
      for (number, element) in enumerated() {
        if number >= most, let (done, result) = await group.next() { results[done] = result }
        group.addTask { (number, await transform(element)) }
      }
      for await (done, result) in group { results[done] = result }
      return results.compactMap(\.self)
    }
  }
}
