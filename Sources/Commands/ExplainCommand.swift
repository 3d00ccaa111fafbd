import ArgumentParser
import Foundation
import struct Plan.Explanation
import struct Reading.Diagnostic
import Text

extension Explanation.Language: ExpressibleByArgument {
  /// That of the user's system; English for any that explanations are not written in.
  static func ofSystem(_ environment: [String: String]) -> Self {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return allCases.first { locale?.hasPrefix($0.rawValue) == true } ?? .en
  }
}

/// Says what a code of a diagnostic means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain the code of a diagnostic, with a wrong and a right example.",
    discussion: """
      Each thing that check and generate tell has a code in brackets, such as [unknown-key]. Without a code, all of \
      them are listed.

      EXAMPLES
        milepost explain unknown-key
        milepost explain decimal-comma --lang zh
        milepost explain
        milepost explain --page --lang en > diagnostics.md
      """)

  @Argument(help: "The code, as it stands in brackets after a message.")
  var code: String?

  @Option(
    help:
      "The language of the text: \(Explanation.Language.allCases.map(\.rawValue).joined(separator: ", ")); without it, that of the system."
  )
  var lang: Explanation.Language?

  @Flag(help: "Print the page of the guide, which explains all codes, as Markdown.")
  var page = false

  func run() throws {
    let language = lang ?? .ofSystem(ProcessInfo.processInfo.environment)
    if page {
      print(ExplanationPage(language: language).markdown, terminator: "")
      return
    }
    guard let code else {
      for explanation in Explanation.all { print("\(explanation.code)\n  \(explanation.meaning(language))") }
      return
    }
    guard let explanation = Explanation(code: Self.bare(code)) else {
      let nearest = NearestWord.to(code, among: Diagnostic.codes).map { "did you mean \"\($0)\"? " } ?? ""
      Terminal.error("milepost explain: error: there is no code \"\(code.withControlsShown)\"")
      Terminal.error("  \(nearest)milepost explain lists all of them")
      throw ExitCode.failure
    }
    print(ExplanationText(explanation: explanation, language: language, style: .standardOutput).text)
  }

  /// The code as people copy it: with its brackets.
  private static func bare(_ code: String) -> String {
    code.trimmingCharacters(in: CharacterSet(charactersIn: "[] "))
  }
}
