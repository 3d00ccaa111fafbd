import Reading

/// Reads `site.yml` before everything else: it names the languages of all texts.
enum SiteLoader {
  /// - Parameter plain: one that knows no languages yet; takes what there is to note.
  /// - Returns: no site if there is a mistake in it, its languages all the same, and `isKnown` false if this program does not know the form of
  ///   the content.
  static func load(_ folder: ContentFolder, _ plain: ReadingContext) -> (
    site: Site?, languages: [String], isKnown: Bool
  ) {
    guard let text = folder.text(of: "site.yml", plain.collector),
      let value = YAMLFile.value(of: text, path: folder.path("site.yml"), plain)
    else {
      if plain.collector.diagnostics.isEmpty {
        plain.collector.error(.emptyFile, "the file is empty", at: SourcePlace(path: folder.path("site.yml")))
      }
      return (nil, [], true)
    }
    guard ContentFormat.number(in: value) != nil else { return (nil, [], false) }
    // Its own texts are in the languages that it names, too.
    let listed = value.entries?.first { $0.key.scalar == "languages" && !$0.value.isEmpty }?.value
    let languages = listed?.languages()
    let context = ReadingContext(
      languages: languages ?? [], areAll: languages?.count == listed?.node.sequence?.count,
      collector: plain.collector)
    let site = Site(value.with(context), languages: languages)
    plain.shortTexts.add(context.shortTexts.texts)
    // With some of its languages unknown, its texts cannot be held against them.
    return (context.knowsLanguages ? site : nil, context.languages, true)
  }
}
