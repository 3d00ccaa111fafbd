package import ArgumentParser
import Foundation
package import Reading

/// How a run tells what it found.
package enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people, on standard error.
  case text
  /// For programs, on standard output.
  case json
  /// Commands by which GitHub Actions mark lines of a change.
  case github
  /// Static Analysis Results Interchange Format 2.1.0, which code hosts and editors read.
  case sarif

  package static let help = ArgumentHelp(
    "The form in which findings are printed.",
    discussion: "json and sarif are for programs; github marks lines of a change in GitHub Actions.")

  /// Tells the diagnostics of a run, all of them in the formats for programs.
  ///
  /// - Parameter folders: where their files are.
  package func tell(_ diagnostics: [Diagnostic], _ folders: [ContentFolder]) {
    switch self {
    case .text:
      let list = DiagnosticList(
        diagnostics, lines: SourceLines(folders), style: .standardError)
      list.pieces.forEach(Terminal.error)
    case .json: print(Self.json(JSONReport(diagnostics)))
    case .github: for diagnostic in diagnostics { print(diagnostic.gitHubCommand) }
    case .sarif: print(Self.json(SARIFLog(diagnostics)))
    }
  }

  /// What a run says beside its diagnostics: not among what programs read.
  package func say(_ line: String) {
    if self == .text { print(line) } else { Terminal.error(line) }
  }

  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Nothing but texts and whole numbers is encoded, which cannot fail.
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
