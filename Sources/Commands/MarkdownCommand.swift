import ArgumentParser
import Foundation
import Markdown
import Markup
import Reading
import Text

/// Shows what the site would make of a text.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Print the HTML of a Markdown text.",
    discussion: """
      Reads a text from standard input and prints what a page would show. Links inside the site and placements such \
      as {{value …}} stay as written, since a text alone knows no site.

      EXAMPLE
        milepost markdown --lang zh < content/chapters/01-situation.zh.md
      """)

  @Option(help: "The language of the text: zh, en, fr, …")
  var lang = "en"

  func validate() throws {
    // The rules of Chinese and Japanese follow from the tag: a misspelt one would leave them out without a word.
    let code = lang.prefix { $0 != "-" }.lowercased()
    guard lang.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*/) != nil,
      Locale.LanguageCode(code).isISOLanguage
    else {
      throw ValidationError(
        "there is no language \"\(lang)\": write the code of ISO 639, such as zh, en, fr, ar or ja, or a tag such as pt-BR"
      )
    }
  }

  func run() throws {
    let input = try FileHandle.standardInput.read(upToCount: ContentLimit.markup + 1) ?? Data()
    guard input.count <= ContentLimit.markup else {
      throw ValidationError("the text has more than \(ContentLimit.markup >> 20) MiB")
    }
    guard let text = String(data: input, encoding: .utf8) else {
      throw ValidationError("the text is not UTF-8")
    }
    let document = Document(parsing: text, language: lang)
    try FileHandle.standardOutput.write(contentsOf: Data(document.html(MarkdownOptions()).bytes))
    for issue in document.issues + document.unsafeLinks {
      Terminal.error(
        "\(issue.line):\(issue.column): \(issue.message.withControlsShown) [\(issue.code.rawValue)]\n  \(issue.hint.withControlsShown)"
      )
    }
  }
}
