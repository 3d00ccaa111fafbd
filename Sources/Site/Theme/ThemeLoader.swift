import Language
package import Plan

/// Reads the templates folder, and from the program what that lacks.
package struct ThemeLoader {
  /// The folder that is read if no other is named; it need not exist.
  package static let usualFolder = "templates"

  let folder: ContentFolder
  let context: ReadingContext

  package static func load(root: String, languages: [Language]) -> (theme: Theme, diagnostics: [Diagnostic]) {
    let context = ReadingContext(languages: languages)
    let folder = ContentFolder.templates(root, languages: languages)
    if !folder.exists, root != usualFolder {
      context.collector.error(
        .missingFile, "there is no folder \"\(root)\"", at: SourcePlace(path: root),
        hint: "name the folder with the templates: --templates FOLDER")
    }
    let theme = ThemeLoader(folder: folder, context: context).theme(languages)
    return (theme, context.collector.diagnostics)
  }

  private func theme(_ languages: [Language]) -> Theme {
    let names = folder.entries("", context.collector).filter { $0.hasSuffix(".mustache") }
    var files: [String: (path: String, text: String)] = [:]
    for name in names {
      guard let text = folder.text(of: name, context.collector) else { continue }
      files[String(name.dropLast(".mustache".count))] = (folder.path(name), text)
    }
    let (templates, diagnostics) = TemplateLibrary.compile(files, folder: folder.root)
    context.collector.add(diagnostics)
    let (assets, addresses) = assets()
    var theme = Theme(
      wordings: [:], templates: templates, chartStyle: chartStyle, assets: assets, assetAddresses: addresses,
      places: [:])
    for language in languages {
      guard let file = WordingFile.load(folder, language, context) else { continue }
      theme.wordings[language.id] = file.wording
      theme.places[language.id] = file.places
      theme.searchRules[language.id] = SearchRules.load(folder, language, context)
    }
    return theme
  }

  private func assets() -> ([OutputFile], AssetAddresses) {
    var addresses = AssetAddresses()
    let files = folder.files(below: "assets", context.collector).compactMap { name -> OutputFile? in
      let path = "assets/" + name
      guard let asset = Asset(rawValue: name) else {
        let content = folder.builtInBytes(of: path).map { OutputFile.Content.bytes($0) }
        return OutputFile(path: path, content: content ?? .copy(of: folder.path(path)))
      }
      guard let bytes = folder.contents(of: path, context.collector) else { return nil }
      addresses[asset] = asset.address(bytes)
      return OutputFile(path: addresses[asset].path, content: .bytes(bytes))
    }
    return (files, addresses)
  }

  private var chartStyle: ChartStyle? {
    let name = "assets/style.css"
    guard folder.has(name), let text = folder.text(of: name, context.collector) else { return nil }
    if let style = ChartStyle(stylesheet: text) { return style }
    context.collector.warning(
      .chartStyles, "the stylesheet has no styles for files of single charts",
      at: SourcePlace(path: folder.path(name)),
      hint:
        "they are taken from the blocks \"@layer tokens\" and \"@layer charts\"; no chart is offered as a file"
    )
    return nil
  }
}
