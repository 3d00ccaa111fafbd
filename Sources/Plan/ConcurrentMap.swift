extension Array where Element: Sendable {
  /// Transforms all elements on the machine's cores and gives the results in the elements' order.
  ///
  /// The only way in which the build runs in parallel: texts are checked and pages rendered by it. Elements go in runs of neighbours,
  /// so that the cost of a task is shared.
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

  /// The same for elements whose transformation is parallel in itself, of which only some are at work at once to bound the memory.
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
