import Foundation

/// Standard error, where everything goes that is not the result.
enum Terminal {
  static func error(_ line: String) {
    // Nobody can be told that nobody can be told: the disk behind `2> log` may be full.
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}
