import ArgumentParser
import Commands
import CLimits
import Foundation

/// What the system allows this process (`ulimit`): if that is too little, the program ends with a message.
enum ProcessLimits {
  /// Threads that do the work, in addition to the first.
  private static let threads = 2

  /// What is open beside the files that the program reads: with fewer, threads cannot end in order.
  private static let files = 12

  /// In bytes; what the program needs for a small plan, including code and stacks.
  private static let memory = 256 << 20

  static func check() {
    milepost_explain_lost_output(lostOutput)
    milepost_explain_lack_of_memory(memory, lackOfMemory)
    guard milepost_can_start_threads(Int32(threads)) != 0 else {
      Terminal.error(
        "milepost: error: this process cannot start \(threads) threads\n  allow it more (ulimit -u, ulimit -v)"
      )
      Milepost.exit(withError: ExitCode.failure)
    }
    guard milepost_can_open_files(Int32(files)) != 0 else {
      Terminal.error(
        "milepost: error: this process may not have \(files) files open at once\n  allow it more (ulimit -n)")
      Milepost.exit(withError: ExitCode.failure)
    }
  }

  /// For the lifetime of the process.
  private nonisolated(unsafe) static let lackOfMemory = strdup(
    """
    milepost: error: the memory that this process is allowed is not enough
      allow it more, 256 MiB at least (ulimit -v); nothing was published, and the next run takes away what this one prepared

    """)

  private nonisolated(unsafe) static let lostOutput = strdup(
    "milepost: error: standard output cannot be written, so what is there is not whole\n")
}
