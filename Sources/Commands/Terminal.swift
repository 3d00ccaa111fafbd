import Foundation

/// Standard error, for everything that is not the result, written line by line at once. Results are printed.
package enum Terminal {
  package static func error(_ line: String) {
    // If standard error fails there is nobody left to tell: the disk behind `2> log` may be full.
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}
