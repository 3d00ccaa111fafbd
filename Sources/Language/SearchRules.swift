package import Reading
package import Text

/// What is special about searching texts of a language: its file `search/<language>.yml` in the templates folder, or the rules of several
/// languages together.
package struct SearchRules: Sendable {
  /// Words that say nothing about what is being searched for, such as "which", folded.
  package var common: [String] = []
  /// Word endings and what replaces them in the stem, the longest ending first: `ies` and `y`.
  package var endings: [Replacement] = []
  /// Spellings of a part of a word that readers use interchangeably: `our` and `or`.
  package var spellings: [Replacement] = []
  /// The power of ten for each word after a number, folded: `billion` is 9.
  package var scales: [String: Int] = [:]
  /// Letters that are searched as if they were others, such as traditional characters.
  package var letters = LetterForms()
  /// The readings of a character in Latin letters, without tones.
  package var readings: [Unicode.Scalar: [String]] = [:]

  package struct Replacement: Sendable, Hashable {
    package var from: String
    package var to: String
  }

  package init() {}

  /// The rules for an index whose pages are in the first language and which has names in the others. A word belongs to the first language
  /// that is written in its script.
  ///
  /// - Parameter languages: their rules with their number formats, whose scale words search knows too.
  package init(_ languages: [(rules: SearchRules, wording: Wording)]) {
    var scripts: Set<Script> = []
    for (rules, wording) in languages {
      if scripts.insert(Script(languageTag: wording.language.tag)).inserted {
        endings += rules.endings
        spellings += rules.spellings
      }
      common += rules.common
      let words = wording.format.rules.scales.flatMap { power, word in
        word.forms.values.map { (Self.folded($0), power) }
      }
      scales.merge(words + rules.scales.map { ($0, $1) }) { first, _ in first }
      letters.merge(rules.letters)
      readings.merge(rules.readings) { first, _ in first }
    }
    common = common.uniqued()
    endings.sort { $0.from.utf16.count > $1.from.utf16.count }
  }

  fileprivate static func folded(_ text: String) -> String {
    var folding = SearchFolding()
    return String(String.UnicodeScalarView(folding.fold(text)))
  }
}

extension SearchRules {
  /// Reads `search/<language>.yml`; a language without the file has no rules.
  package static func load(_ folder: ContentFolder, _ language: Language, _ context: ReadingContext)
    -> SearchRules
  {
    let name = "search/\(language.id).yml"
    guard folder.has(name), let text = folder.text(of: name, context.collector),
      let value = YAMLFile.value(of: text, path: folder.path(name), context)
    else { return SearchRules() }
    return SearchRules(value, folder, context)
  }

  /// - Parameter folder: the templates folder, with the tables that the rules name.
  package init(_ value: YAMLValue, _ folder: ContentFolder, _ context: ReadingContext) {
    let record = YAMLRecord(value, "rules of search")
    defer { record.close() }
    common = record.list("common") { $0.text().map(Self.folded) }
    endings = Self.replacements(record, "endings")
    spellings = Self.replacements(record, "spellings")
    let scales = record.optional("scales") { $0.table({ $0.whole() }, { $0.oneOrMore { $0.text() } }) }
    for (power, words) in scales ?? [] {
      for word in words { self.scales[Self.folded(word)] = power }
    }
    for (form, others) in record.optional("letters", { $0.table({ $0.text() }, { $0.text() }) }) ?? [] {
      letters.add(form: form, of: others)
    }
    let table = { (key: String, read: (Substring, SourcePlace) -> Void) in
      guard let file = record.optional(key, { $0.text() }) else { return }
      let name = "search/" + file
      guard let text = folder.text(of: name, context.collector) else { return }
      var place = SourcePlace(path: folder.path(name), line: 0)
      for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        place.line += 1
        if let first = line.first, first != UInt8(ascii: "#") { read(Substring(line), place) }
      }
    }
    table("letters_file") { line, place in
      guard let form = line.first, line.count > 1 else {
        return context.collector.error(
          .searchTable,
          "a letter, followed by those that are searched in its place, is expected in this line", at: place,
          hint: "such as 发發髮")
      }
      letters.add(form: String(form), of: String(line.dropFirst()))
    }
    table("readings_file") { line, place in
      let parts = line.split(separator: " ")
      guard parts.count == 2 else {
        return context.collector.error(
          .searchTable, "a reading, followed by the characters with that reading, is expected in this line",
          at: place,
          hint: "such as guang 光广")
      }
      for scalar in parts[1].unicodeScalars { readings[scalar, default: []].append(String(parts[0])) }
    }
  }

  /// `{ ies: y }`
  private static func replacements(_ record: YAMLRecord, _ key: String) -> [Replacement] {
    guard let value = record[key] else { return [] }
    // An ending may be dropped without a replacement.
    guard let entries = value.table({ $0.text() }, { $0.anyTextOrNothing() }) else {
      value.error(
        .wrongShape, "letters with their replacements are expected here", hint: "such as { ies: y }")
      return []
    }
    return entries.map { Replacement(from: folded($0), to: folded($1)) }
  }
}
