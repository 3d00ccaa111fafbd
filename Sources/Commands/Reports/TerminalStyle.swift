import Foundation

/// Whether what a stream shows has colours and moves the cursor.
struct TerminalStyle: Equatable {
  let hasColours: Bool
  /// Whether a line can be taken back.
  let canErase: Bool

  static let plain = TerminalStyle(isTerminal: false, environment: [:])

  static let standardError = TerminalStyle(
    isTerminal: isatty(FileHandle.standardError.fileDescriptor) == 1,
    environment: ProcessInfo.processInfo.environment)

  static let standardOutput = TerminalStyle(
    isTerminal: isatty(FileHandle.standardOutput.fileDescriptor) == 1,
    environment: ProcessInfo.processInfo.environment)

  /// - Parameter environment: that of the process; a `NO_COLOR` that is not empty means that nobody wants colours (no-color.org).
  init(isTerminal: Bool, environment: [String: String]) {
    canErase = isTerminal && environment["TERM"] != "dumb"
    hasColours = canErase && (environment["NO_COLOR"] ?? "").isEmpty
  }

  enum Colour: Int {
    case red = 31
    case yellow = 33
    case cyan = 36
  }

  func bold(_ text: String, _ colour: Colour? = nil) -> String {
    hasColours ? "\u{1B}[1\(colour.map { ";\($0.rawValue)" } ?? "")m\(text)\u{1B}[0m" : text
  }

  func faint(_ text: String) -> String { hasColours ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
