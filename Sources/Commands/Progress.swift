import Foundation

/// One line that says what the build is doing, on a terminal; nothing if the output is piped.
package struct Progress {
  private let isTerminal = TerminalStyle.standardError.canErase

  package init() {}

  package func show(_ step: String) {
    guard isTerminal else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(step)…".utf8))
  }

  package func clear() {
    guard isTerminal else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
  }
}
