import Language
import Markdown
import Plan
package import Reading
import Templates
import Text

/// Compares the interface words of every language with what the program and the templates ask for.
package enum WordingCheck {
  package static func check(_ theme: Theme) -> [Diagnostic] {
    var phrases = Set(Phrase.allCases.map(\.rawValue))
    phrases.formUnion(Route.all.flatMap(\.wordingKeys))
    phrases.formUnion(DataTable.Name.allCases.map(\.wordingKey))
    phrases.formUnion(DataColumnName.allCases.map(\.wordingKey))
    // Words that a template asks for and no language has are a slip in the template.
    let slips = theme.templates.words.filter { key, _ in
      !phrases.contains(key) && !theme.wordings.isEmpty
        && theme.wordings.values.allSatisfy { $0.texts[key] == nil }
    }
    let used = phrases.union(theme.templates.words.keys).subtracting(slips.keys)
    var diagnostics = slips.map { key, place in unknown(key, at: place, theme) }
    for wording in theme.wordings.values.sorted(by: { $0.language.id < $1.language.id }) {
      let places = theme.places[wording.language.id] ?? [:]
      diagnostics += missing(used, wording, places)
      diagnostics += unused(used, wording, places)
      diagnostics += unlikePlaceholders(wording, theme)
      diagnostics += straightQuotes(wording, places)
    }
    return diagnostics
  }

  private static func unknown(_ key: String, at place: SourcePlace, _ theme: Theme) -> Diagnostic {
    let keys = theme.wordings.values.flatMap(\.texts.keys)
    let files = Set(theme.places.values.compactMap { $0.values.first?.path }).sorted().joined(
      separator: ", ")
    return Diagnostic(
      .error, .unknownWord, at: place, "no language has the words \"\(key)\"",
      hint: NearestWord.to(key, among: keys).map { "did you mean {{text.\($0)}}?" }
        ?? "add them to \(files)")
  }

  private static func missing(_ used: Set<String>, _ wording: Wording, _ places: [String: SourcePlace])
    -> [Diagnostic]
  {
    let file = places.values.map(\.path).min() ?? "strings/\(wording.language.id).yml"
    return used.sorted().filter { wording.texts[$0] == nil }.map { key in
      let group = key.prefix(through: key.lastIndex(of: ".") ?? key.startIndex)
      // Where the group's words are is where it belongs.
      let first = places.filter { $0.key.hasPrefix(group) }.values.min()
      return Diagnostic(
        .error, .missingWord, at: first ?? SourcePlace(path: file), "the words have no \"\(key)\"",
        hint: NearestWord.to(key, among: wording.texts.keys.filter { !used.contains($0) })
          .map { "did you mean it by \"\($0)\"?" } ?? "see another language's file for what it says")
    }
  }

  private static func unused(_ used: Set<String>, _ wording: Wording, _ places: [String: SourcePlace])
    -> [Diagnostic]
  {
    // Words in the program may belong to a template that the plan has replaced.
    let own = wording.texts.keys.filter { places[$0]?.path.hasPrefix(BuiltInFiles.name) != true }
    return own.filter { !used.contains($0) && !$0.hasPrefix(Wording.languageNames) }.map { key in
      Diagnostic(
        .warning, .unusedWord, at: places[key] ?? SourcePlace(path: "strings"), "nothing uses \"\(key)\"",
        hint: "remove it, or correct its name")
    }
  }

  private static func straightQuotes(_ wording: Wording, _ places: [String: SourcePlace]) -> [Diagnostic] {
    guard let quotes = wording.format.rules.quotes else { return [] }
    return wording.texts.flatMap { key, text in
      text.forms.values.flatMap(StraightQuotes.find(inShortText:)).map { mark in
        quotes.diagnostic(of: mark.word, at: places[key] ?? SourcePlace(path: "strings"))
      }
    }
  }

  /// A translation that lacks a name in braces, or has an additional one, would print wrong.
  private static func unlikePlaceholders(_ wording: Wording, _ theme: Theme) -> [Diagnostic] {
    guard let model = theme.wordings.values.min(by: { $0.language.id < $1.language.id }),
      model.language.id != wording.language.id
    else { return [] }
    return wording.texts.compactMap { key, text -> Diagnostic? in
      guard let other = model.texts[key] else { return nil }
      let names = text.placeholders
      let expected = other.placeholders
      // A plural form may say the count in words instead of "{count}".
      guard names.symmetricDifference(expected).subtracting(["count"]).isEmpty else {
        let list = expected.sorted().map { "{\($0)}" }.joined(separator: " ")
        return Diagnostic(
          .error, .differentPlaceholders,
          at: theme.places[wording.language.id]?[key] ?? SourcePlace(path: "strings"),
          "\"\(key)\" has different names in braces from \"\(model.language.id)\"",
          hint: expected.isEmpty ? "there it has none" : "there it has \(list)")
      }
      return nil
    }
  }
}

extension PluralText {
  fileprivate var placeholders: Set<String> {
    forms.values.reduce(into: []) { names, text in
      for part in text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1) {
        guard let end = part.firstIndex(of: "}") else { continue }
        names.insert(String(part[..<end]))
      }
    }
  }
}
