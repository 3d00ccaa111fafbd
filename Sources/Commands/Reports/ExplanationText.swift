import Plan
import Reading

/// An explanation for the terminal.
struct ExplanationText {
  let explanation: Explanation
  let language: Explanation.Language
  var style = TerminalStyle.plain

  var text: String {
    let words = ExplanationWords(language)
    var parts = [style.bold(explanation.code), explanation.meaning(language)]
    guard let example = explanation.example else {
      return (parts + ["\(words.noExample): \(explanation.reason(language))"]).joined(separator: "\n\n")
    }
    parts.append(
      style.bold("\(words.wrong): \(example.file)", .red) + "\n"
        + lines(of: example.wrong, markedAt: example.place.path == example.file ? example.place : nil))
    if example.place.path != example.file {
      parts.append("\(words.toldAt) \(example.place.path):\(example.place.line):\(example.place.column)")
    }
    parts += files(example.beside, words)
    parts.append(
      style.bold("\(words.right): \(example.rightFile)", .cyan) + "\n"
        + lines(of: example.right, markedAt: nil))
    parts += files(example.besideRight, words)
    return parts.joined(separator: "\n\n")
  }

  private func files(_ files: [(file: String, text: String)], _ words: ExplanationWords) -> [String] {
    files.map { "\(words.beside): \($0.file)\n\(lines(of: $0.text, markedAt: nil))" }
  }

  private func lines(of text: String, markedAt place: SourcePlace?) -> String {
    var rows: [String] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let isMarked = place?.line == number + 1
      let excerpt = SourceExcerpt(of: String(line), column: isMarked ? place?.column ?? 1 : 1)
      rows.append(excerpt.text.isEmpty ? "" : "    " + excerpt.text)
      if isMarked {
        rows.append("    " + String(repeating: " ", count: excerpt.indent) + style.bold("^", .red))
      }
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows.joined(separator: "\n")
  }
}
