import Foundation

/// The two streams of the program, line by line as they come, into a pipe too.
enum Terminal {
  /// Standard output: results.
  static func output(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Standard error, where everything goes that is not the result.
  static func error(_ line: String) {
    // Nobody can be told that nobody can be told: the disk behind `2> log` may be full.
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}
