import Plan

/// The page of the guide that explains every code, as Markdown.
struct ExplanationPage {
  let language: Explanation.Language

  var markdown: String {
    let words = ExplanationWords(language)
    let other = Explanation.Language.allCases.first { $0 != language }
    let head = """
      # \(words.title)

      <!-- Made by "make diagnostics-guide" from scaffold/explanations. -->
      \(other.map { "[\(ExplanationWords($0).title)](\(Self.name(of: $0)))\n\n" } ?? "")\(words.intro)
      """
    return ([head] + Explanation.all.map { section($0, words) }).joined(separator: "\n\n") + "\n"
  }

  static func name(of language: Explanation.Language) -> String {
    language == .en ? "diagnostics.md" : "diagnostics.\(language.rawValue).md"
  }

  private func section(_ explanation: Explanation, _ words: ExplanationWords) -> String {
    var parts = ["## \(explanation.code)", explanation.meaning(language)]
    if let example = explanation.example {
      parts.append(block(words.wrong, example.file, example.wrong))
      parts += example.beside.map { block(words.beside, $0.file, $0.text) }
      parts.append(block(words.right, example.rightFile, example.right))
      parts += example.besideRight.map { block(words.beside, $0.file, $0.text) }
    } else {
      parts.append("\(words.noExample): \(explanation.reason(language))")
    }
    return parts.joined(separator: "\n\n")
  }

  private func block(_ label: String, _ file: String, _ text: String) -> String {
    let kind = file.split(separator: ".").last.map(String.init) ?? ""
    let lines = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return "\(label): `\(file)`\n\n````\(kind)\n\(lines)\n````"
  }
}
