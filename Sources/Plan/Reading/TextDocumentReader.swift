import Reading
import Text

/// Reads the Markdown files of a folder and combines the languages of each text.
struct TextDocumentReader {
  let folder: ContentFolder
  let context: ReadingContext

  enum Kind {
    case chapter, page, review, narrative

    var needsTitle: Bool { self != .narrative }
  }

  /// - Parameters:
  ///   - name: the name of the folder; empty for the content folder itself.
  ///   - names: the Markdown files of the folder.
  /// - Returns: in the order of their numbers and names.
  func read(_ kind: Kind, in name: String, _ names: [String]) -> [TextDocument] {
    var documents: [String: TextDocument] = [:]
    var ids: [String] = []
    for file in names {
      let path = name.isEmpty ? file : name + "/" + file
      let read = folder.reading(path, context) {
        TextDocumentReader(folder: $0, context: $1).text(of: file, at: path, kind)
      }
      guard let (fileName, read) = read else { continue }
      var translation = read
      let place = SourcePlace(path: folder.path(path))
      if documents[fileName.id] == nil {
        documents[fileName.id] = TextDocument(
          id: fileName.id, order: fileName.order, translations: [:], place: place)
        ids.append(fileName.id)
      }
      if documents[fileName.id]?.order != fileName.order {
        context.collector.error(
          .differentNumbers, "the languages of \"\(fileName.id)\" have different numbers", at: place,
          hint: "number both files alike")
      }
      if let other = documents[fileName.id]?.translations[fileName.language] {
        context.collector.error(
          .duplicateText, "\"\(fileName.id)\" has two texts in \"\(fileName.language)\"", at: place,
          hint: "the other one is \(other.place.path)")
      }
      if let draft = translation.draftPlace {
        context.drafts.add([fileName.id], at: draft)
        guard context.drafts.areShown else {
          documents[fileName.id]?.draftLanguages.insert(fileName.language)
          continue
        }
        translation.markAsDraft(DraftCollector.mark(in: fileName.language))
      }
      documents[fileName.id]?.translations[fileName.language] = translation
    }
    // Without a language it is a draft as a whole.
    return ids.compactMap { documents[$0] }.filter { !$0.translations.isEmpty }.sorted {
      ($0.order ?? Int.max, $0.id) < ($1.order ?? Int.max, $1.id)
    }
  }

  /// One of the files, with what its name says.
  private func text(of file: String, at path: String, _ kind: Kind) -> (TextFileName, Translation)? {
    let place = SourcePlace(path: folder.path(path))
    guard let name = fileName(file, kind, at: place), let text = folder.text(of: path, context.collector)
    else { return nil }
    return (name, translation(of: text, place.path, name, kind))
  }

  private func fileName(_ file: String, _ kind: Kind, at place: SourcePlace) -> TextFileName? {
    let example = "such as innovation.\(context.languages.first ?? "en").md"
    guard file.hasSuffix(".md"), let name = TextFileName(file, isNumbered: kind == .chapter) else {
      context.collector.error(
        .fileName, "\"\(file)\" is not the name of a text", at: place,
        hint: "an id of a-z, 0-9 and hyphens, the language, md: \(example)")
      return nil
    }
    guard context.mayHave(name.language) else {
      context.collector.leaveOut(
        textIn: name.language,
        Diagnostic(
          .error, .unknownLanguage, at: place,
          "\"\(name.language)\" in the file's name is not a language of this site",
          hint: "site.yml lists: " + context.languages.joined(separator: ", ")))
      return nil
    }
    return name
  }

  private func translation(of text: String, _ path: String, _ name: TextFileName, _ kind: Kind) -> Translation
  {
    guard text.contains(where: { !$0.isWhitespace }) else {
      context.collector.error(
        .emptyFile, "the file is empty", at: SourcePlace(path: path),
        hint: "write the text, or remove the file: the site then shows another language's, marked as such")
      return Translation(body: "", place: SourcePlace(path: path))
    }
    let matter = FrontMatter(text, path: path, context.collector)
    let place = SourcePlace(path: path, line: matter.bodyLine)
    var translation = Translation(body: matter.body, place: place)
    // What is in a head that cannot be read is not missing.
    var isReadable = true
    if let yaml = matter.yaml {
      let before = context.collector.diagnostics.count
      let value = YAMLFile.value(of: yaml, path: path, lineOffset: 1, context)
      isReadable = value != nil || context.collector.diagnostics.count == before
      if let value { translation.readHead(value, language: name.language) }
    }
    if kind == .review, translation.date == nil { translation.date = Self.date(in: name.id) }
    if kind.needsTitle, isReadable, !matter.isOpen, translation.title == nil,
      translation.headPlaces["title"] == nil,
      // A misspelt key is told already.
      NearestWord.to("title", among: translation.headPlaces.keys) == nil
    {
      context.collector.error(
        .missingTitle, "the text has no title", at: SourcePlace(path: path),
        hint: "begin the file with three lines: ---, title: …, ---")
    }
    return translation
  }

  /// The date at the beginning of a review's name: `2020-12-mid-term`.
  private static func date(in id: String) -> CalendarDate? {
    let parts = id.split(separator: "-")
    return [3, 2, 1].lazy.compactMap { CalendarDate(parts.prefix($0).joined(separator: "-")) }.first
  }
}

extension Translation {
  /// Reads the front matter.
  mutating func readHead(_ value: YAMLValue, language: String) {
    let record = YAMLRecord(value, "the front matter")
    title = record.optional("title") { $0.text() }
    number = record.optional("number") { $0.text() }
    summary = record.optional("summary") { $0.text() }
    date = record.optional("date") { $0.date() }
    aliases = record.aliases(of: title.map { LocalizedText([language: $0]) })
    for key in ["title", "number", "summary"] { record[key]?.proofread(in: language) }
    translatedFrom = record.optional("translated_from") { $0.otherLanguage(than: language) }
    headPlaces = Dictionary(
      keepingFirst: (value.entries ?? []).compactMap { key, value in
        value.isEmpty || key.scalar == "draft" ? nil : key.scalar.map { ($0, value.place) }
      })
    // Whatever else is written there, nobody wants the text published.
    if let draft = record["draft"], draft.flag() ?? true { draftPlace = draft.place }
    record.close()
  }
}

extension YAMLValue {
  /// A language of the site other than this one.
  fileprivate func otherLanguage(than language: String) -> Reference? {
    let others = context.languages.filter { $0 != language }
    guard let reference = reference() else { return nil }
    guard others.contains(reference.value) || !context.knowsLanguages else {
      error(
        .unknownLanguage, "\"\(reference.value)\" is not another language of this site",
        hint: "allowed: " + others.joined(separator: ", "))
      return nil
    }
    return reference
  }
}
