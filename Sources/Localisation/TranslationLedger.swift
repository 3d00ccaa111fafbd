import Reading
import Text

/// `translations.yml`: what each translation was made from when a person last compared it with its source. The program writes it.
struct TranslationLedger {
  static let fileName = "translations.yml"

  struct Entry {
    var fingerprint: SourceFingerprint
    var place: SourcePlace
  }

  /// By the translation's path below the content folder.
  var entries: [String: Entry] = [:]

  static func load(_ folder: ContentFolder, _ context: ReadingContext) -> TranslationLedger {
    var ledger = TranslationLedger()
    guard folder.has(fileName), let text = folder.text(of: fileName, context.collector),
      let value = YAMLFile.value(of: text, path: folder.path(fileName), context)
    else { return ledger }
    ledger.read(value)
    return ledger
  }

  mutating func read(_ value: YAMLValue) {
    let files = value.table { file in
      file.text().map { ($0, file.place) }
    } _: { entry -> SourceFingerprint? in
      let record = YAMLRecord(entry, "a translation's record")
      let language = record.required("from") { $0.text() }
      let head = record.required("head") { $0.text() }
      let sections = record.optional("sections") { $0.table({ $0.anyText() ?? "" }, { $0.text() }) } ?? []
      guard record.close(), let language, let head else { return nil }
      return SourceFingerprint(
        language: language, head: head,
        sections: Dictionary(keepingFirst: sections))
    }
    guard let files else {
      return value.error(
        .wrongShape, "the record of translations is expected here", hint: "milepost reviewed writes it")
    }
    for ((path, place), fingerprint) in files {
      entries[path] = Entry(fingerprint: fingerprint, place: place)
    }
  }

  /// One line for each section, so that two people's reviews can be merged line by line.
  var yaml: String {
    let head =
      "# What each translation was made from. Written by \"milepost reviewed\"; see docs/content.md.\n"
    return head
      + entries.sortedByKey.map { path, entry in
        let sections = entry.fingerprint.sections.sortedByKey
          .map { "    \"\($0.key)\": \"\($0.value)\"\n" }.joined()
        return
          "\(path):\n  from: \(entry.fingerprint.language)\n  head: \"\(entry.fingerprint.head)\"\n  sections:\n"
          + sections
      }.joined()
  }
}
