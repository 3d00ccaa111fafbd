/// Reads `site.yml` before all else: every other file's texts are in the languages that it names.
enum SiteLoader {
  static func load(_ folder: ContentFolder) -> (site: Site?, context: ReadingContext) {
    let first = ReadingContext(languages: [])
    guard let text = folder.text(of: "site.yml", first.collector),
      let value = YAMLFile.value(of: text, path: folder.path("site.yml"), first)
    else {
      if first.collector.diagnostics.isEmpty {
        first.collector.error("the file is empty", at: SourcePlace(path: folder.path("site.yml")))
      }
      return (nil, first)
    }
    guard let site = Site(value) else { return (nil, first) }
    // Once more, now that its own texts can be held against its languages.
    let second = ReadingContext(languages: site.languages)
    let checked = YAMLValue(node: value.node, path: value.path, context: second)
    return (Site(checked), second)
  }
}
