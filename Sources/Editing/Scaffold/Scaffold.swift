import Reading
import Text

/// Writes new files of a plan from the pieces in `scaffold/`, with comments that explain each key in the plan's languages.
///
/// In a piece, a line `#: key` becomes a comment in each language, `[[key]]` the words for a key, `[[!key]]` the same as YAML to be copied
/// as it is, and `<<name>>` a value.
struct Scaffold {
  /// Ids, in the order of the site; words that are not in several languages are those of the first.
  let languages: [String]
  private let words: [String: ScaffoldWords]

  /// The languages that have no words of their own.
  private let borrowers: Set<String>

  /// The language whose words are used for a language without any.
  private static let spareLanguage = "en"

  init(languages: [String]) {
    self.languages = languages
    borrowers = Set(languages.filter { ScaffoldWords(language: $0) == nil })
    words = Dictionary(
      keepingFirst: languages.compactMap { language in
        (ScaffoldWords(language: language) ?? ScaffoldWords(language: Self.spareLanguage)).map {
          (language, $0)
        }
      })
  }

  /// A YAML file or part of one.
  ///
  /// - Parameter values: by name, as YAML.
  func yaml(_ piece: String, _ values: [String: String] = [:]) -> String {
    lines(of: piece).map { expanded($0, values, in: languages, written: words(for:)) }.joined()
  }

  /// A text with front matter.
  func markdown(_ piece: String, in language: String, _ values: [String: String] = [:]) -> String {
    var isHead = false
    return lines(of: piece).map { line in
      if line == "---" { isHead.toggle() }
      return expanded(line, values, in: [language]) { key in
        guard let word = words[language]?[key] else { return "" }
        return isHead ? Self.quoted(word) : word
      }
    }.joined()
  }

  /// A text that consists only of words, in all languages one below another.
  func readme(_ piece: String) -> String {
    languages.map { markdown(piece, in: $0) }.joined(separator: "\n")
  }

  /// A text in each language as YAML: `{ zh: …, en: … }`, also on a site of one language, which may get another.
  func localized(_ texts: [String: String]) -> String {
    let entries = languages.compactMap { language in
      texts[language].map { "\(language): \(Self.quoted($0))" }
    }
    return "{ " + entries.joined(separator: ", ") + " }"
  }

  /// A name in each language as YAML: as it is given or, where it is not, the words for a key.
  func name(_ given: [String: String], _ key: String) -> String {
    localized(words.mapValues { $0[key] }.merging(given) { $1 })
  }

  /// The name in one language.
  func title(_ given: [String: String], _ key: String, in language: String) -> String {
    Self.quoted(given[language] ?? words[language]?[key] ?? "")
  }

  /// The words for a key as YAML, in each language; those for a key with a leading `!` are forms for numbers, which are YAML already.
  func words(for key: String) -> String {
    guard key.hasPrefix("!") else { return localized(words.mapValues { $0[key] }) }
    let texts = languages.compactMap { language in
      words[language].map { (language, $0[String(key.dropFirst())]) }
    }
    return "{ " + texts.map { "\($0): \(forms($1, in: $0))" }.joined(separator: ", ") + " }"
  }

  /// Borrowed words have the forms that numbers take in English; a language of other forms gets the general one for all of them.
  private func forms(_ text: String, in language: String) -> String {
    guard borrowers.contains(language) else { return text }
    return PluralRule(languageTag: language).fitting(text)
  }

  private func lines(of piece: String) -> [Substring] {
    String(decoding: BuiltInFiles.scaffold[piece] ?? [], as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast()
  }

  private func expanded(
    _ line: Substring, _ values: [String: String], in languages: [String], written: (String) -> String
  ) -> String {
    let indentation = line.prefix { $0 == " " }
    let content = line[indentation.endIndex...]
    if content.hasPrefix("#: ") {
      return comments(content.dropFirst(3), in: languages).map { "\(indentation)# \($0)\n" }.joined()
    }
    let withWords = line.replacing(#/\[\[([^\]]+)\]\]/#) { written(String($0.1)) }
    return withWords.replacing(#/<<([^>]+)>>/#) { values[String($0.1)] ?? "" } + "\n"
  }

  /// What the languages say for a key, each wording only once.
  private func comments(_ key: Substring, in languages: [String]) -> [String] {
    languages.compactMap { words[$0]?[String(key)] }.uniqued()
  }

  /// A text as YAML: plain if it is certain to be read unchanged, in quotation marks otherwise.
  static func quoted(_ text: String) -> String {
    let isPlain =
      text.wholeMatch(of: #/[\p{L}\p{Lo}][\p{L}\p{M}\p{N} '’.。，、；-]*/#) != nil && !text.hasSuffix(" ")
      && !["true", "false", "null", "yes", "no", "on", "off"].contains(text.lowercased())
    guard !isPlain else { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
