package import Reading
import Text

extension NumberVocabulary {
  /// Reads `numbers/<language>.yml` in the templates folder; without the file only digits are read.
  ///
  /// - Returns: nil, after a diagnostic, if it cannot be read.
  package static func load(_ folder: ContentFolder, _ language: Language, _ context: ReadingContext)
    -> NumberVocabulary?
  {
    let found = context.collector.diagnostics.count
    let file = "\(language.id).yml"
    let name = "numbers/" + file
    guard folder.entries("numbers", context.collector).contains(file) else {
      return context.collector.diagnostics.count == found ? NumberVocabulary() : nil
    }
    guard let text = folder.text(of: name, context.collector),
      let value = YAMLFile.value(of: text, path: folder.path(name), context)
    else {
      if context.collector.diagnostics.count == found {
        context.collector.error(
          .emptyFile, "the file is empty", at: SourcePlace(path: folder.path(name)),
          hint:
            "write the language's number words, or remove the file: then the program's own are read, if it has them"
        )
      }
      return nil
    }
    return NumberVocabulary(value)
  }

  init(_ value: YAMLValue) {
    let record = YAMLRecord(value, "number words")
    let meanings: [(String, (Int) -> Meaning)] = [
      ("words", { .value($0, isLoose: false) }), ("loose", { .value($0, isLoose: true) }),
      ("ordinals", { .ordinal($0) }), ("scales", { .scale($0) }), ("fractions", { .fraction($0) }),
      ("unit_scales", { .unitScale($0) }),
    ]
    for (key, meaning) in meanings {
      for (number, word) in Self.wordsByNumber(record, key) { add(word, meaning(number)) }
    }
    let phrases = record.optional("phrases") { $0.table({ $0.anyText() }, { $0.list { $0.whole() } }) }
    for (phrase, numbers) in phrases ?? [] { add(phrase, .phrase(numbers)) }
    if record["shares"] != nil {
      shares = Dictionary(
        keepingFirst: Self.wordsByNumber(record, "shares").map { (Self.folded($0.word), $0.number) })
    }
    points = Self.texts(record, "points") ?? points
    joints = Self.texts(record, "joints") ?? joints
    ranges = Self.texts(record, "ranges") ?? ranges
    fractionJoint = record.optional("fraction_joint") { $0.anyText() }
    counters = Self.texts(record, "counters") ?? counters
    approximations = Self.texts(record, "approximations") ?? approximations
    ordinalPrefixes = Self.texts(record, "ordinal_prefixes") ?? ordinalPrefixes
    wordPrefixes = Self.texts(record, "word_prefixes") ?? wordPrefixes
    record.close()
  }

  /// `{ 2: [二, 两] }`: one word or several for each number.
  private static func wordsByNumber(_ record: YAMLRecord, _ key: String) -> [(number: Int, word: String)] {
    guard let value = record[key] else { return [] }
    let entries = value.table({ $0.whole() }, { $0.oneOrMore { $0.anyText() } })
    guard let entries else {
      value.error(
        .wrongShape, "words by their numbers are expected here",
        hint: "such as { 2: two, 3: [three, threefold] }")
      return []
    }
    return entries.flatMap { number, words in words.map { (number, $0) } }
  }

  private static func texts(_ record: YAMLRecord, _ key: String) -> [String]? {
    record[key].map { value in value.list { $0.anyText() }.map(folded) }
  }

  /// In the form in which texts are searched.
  private static func folded(_ text: String) -> String {
    let folded = FoldedText(text)
    return folded.string(folded.scalars.indices)
  }
}
