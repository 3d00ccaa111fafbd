import Foundation
import Synchronization

/// How long the stages of a build take, if anybody asked; otherwise measuring costs only a comparison.
///
/// A stage is measured where it runs, in one line:
///
///     let charts = await timings.measure("charts") { await self.charts() }
///
/// Processor time is that of the whole process while the stage ran, so stages that run at the same time share it.
package struct Timings: Sendable {
  package struct Stage: Sendable {
    package var name: String
    package var wall: Duration
    /// Of all threads together.
    package var processor: Duration
  }

  private final class Record: Sendable {
    let stages = Mutex<[Stage]>([])
    let start = ContinuousClock.now
  }

  /// Nil if nothing is measured.
  private let record: Record?

  package static let off = Timings(record: nil)

  private init(record: Record?) {
    self.record = record
  }

  /// Starts to measure.
  package static func on() -> Timings { Timings(record: Record()) }

  package func measure<Value>(_ stage: String, _ work: () throws -> Value) rethrows -> Value {
    guard let record else { return try work() }
    let start = Moment()
    defer { add(stage, since: start, to: record) }
    return try work()
  }

  package func measure<Value>(_ stage: String, _ work: () async throws -> Value) async rethrows -> Value {
    guard let record else { return try await work() }
    let start = Moment()
    defer { add(stage, since: start, to: record) }
    return try await work()
  }

  /// A stage that runs in parts counts as one, at the position of its first part.
  private func add(_ name: String, since start: Moment, to record: Record) {
    let end = Moment()
    let (wall, processor) = (end.wall - start.wall, end.processor - start.processor)
    record.stages.withLock { stages in
      if let known = stages.firstIndex(where: { $0.name == name }) {
        stages[known].wall += wall
        stages[known].processor += processor
      } else {
        stages.append(Stage(name: name, wall: wall, processor: processor))
      }
    }
  }

  /// The stages in the order in which they ended.
  package var measured: [Stage] { record?.stages.withLock { $0 } ?? [] }

  /// The same, then everything else, including the start of the process, and the total.
  package var report: [Stage] {
    guard let record else { return [] }
    let stages = measured
    let total = Stage(name: "total", wall: ContinuousClock.now - record.start, processor: Moment().processor)
    let rest = Stage(
      name: "start and rest", wall: total.wall - stages.map(\.wall).reduce(.zero, +),
      processor: total.processor - stages.map(\.processor).reduce(.zero, +))
    return stages + [rest, total]
  }

  private struct Moment {
    let wall = ContinuousClock.now
    /// `clock` counts millionths of seconds on every POSIX system.
    let processor = Duration.microseconds(clock())
  }
}
