import ArgumentParser
import CLimits
import Foundation

/// What the system allows this process (`ulimit`): too little of it ends in a sentence.
enum ProcessLimits {
  /// Threads that do the work, beside the first.
  private static let threads = 2

  /// In bytes; what the program takes for a small plan, code and stacks among it.
  private static let memory = 256 << 20

  static func check() {
    milepost_explain_lack_of_memory(memory, lackOfMemory)
    guard milepost_can_start_threads(Int32(threads)) != 0 else {
      Terminal.error(
        "milepost: error: this process cannot start \(threads) threads\n  allow it more (ulimit -u, ulimit -v)"
      )
      Milepost.exit(withError: ExitCode.failure)
    }
  }

  /// For the life of the process.
  private nonisolated(unsafe) static let lackOfMemory = strdup(
    """
    milepost: error: the memory that this process is allowed is not enough
      allow it more, 256 MiB at least (ulimit -v); nothing was published, and the next run takes away what this one prepared

    """)
}
