import Foundation

/// Standard error, where everything goes that is not the result.
enum Terminal {
  static func error(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
