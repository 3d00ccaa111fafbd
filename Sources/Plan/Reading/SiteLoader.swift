/// Reads `site.yml` before all else: every other file's texts are in the languages that it names.
enum SiteLoader {
  /// - Returns: no site after a mistake in it, and `isKnown` false if this program does not know the form of the content.
  static func load(_ folder: ContentFolder) -> (site: Site?, context: ReadingContext, isKnown: Bool) {
    let first = ReadingContext(languages: [])
    guard let text = folder.text(of: "site.yml", first.collector),
      let value = YAMLFile.value(of: text, path: folder.path("site.yml"), first)
    else {
      if first.collector.diagnostics.isEmpty {
        first.collector.error("the file is empty", at: SourcePlace(path: folder.path("site.yml")))
      }
      return (nil, first, true)
    }
    guard ContentFormat.number(in: value) != nil else { return (nil, first, false) }
    guard let site = Site(value) else { return (nil, first, true) }
    // Once more, now that its own texts can be held against its languages.
    let second = ReadingContext(languages: site.languages)
    let checked = YAMLValue(node: value.node, path: value.path, context: second)
    return (Site(checked), second, true)
  }
}
