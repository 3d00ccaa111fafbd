import Foundation

/// The two streams of the program, written line by line at once, into pipes too.
enum Terminal {
  /// Standard output: results.
  static func output(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Standard error, for everything that is not the result.
  static func error(_ line: String) {
    // If standard error fails there is nobody left to tell: the disk behind `2> log` may be full.
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}
