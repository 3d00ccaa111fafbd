import Language
import Plan
package import Reading
import Templates

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
    var links: [SiteLink] = []
    for name in names {
      guard let text = folder.text(of: name, context.collector) else { continue }
      files[String(name.dropLast(".mustache".count))] = (folder.path(name), text)
      guard isOwn(text, name) else { continue }
      warnOfFixedAddresses(in: text, of: name)
      context.collector.add(TemplateMarkup.slips(in: text, path: folder.path(name)))
      links += SiteLink.inTemplate(text, path: folder.path(name))
    }
    let (templates, diagnostics) = TemplateLibrary.compile(
      files, folder: folder.root, pages: TemplatePage.all)
    context.collector.add(diagnostics)
    let (assets, addresses) = assets()
    var theme = Theme(
      wordings: [:], templates: templates, chartStyle: chartStyle, assets: assets, assetAddresses: addresses,
      places: [:], links: links + linksOfStylesheet)
    for language in languages {
      guard let file = WordingFile.load(folder, language, context) else { continue }
      warnOfCopy(language)
      theme.wordings[language.id] = file.wording
      theme.places[language.id] = file.places
      theme.searchRules[language.id] = SearchRules.load(folder, language, context)
    }
    theme.prepare()
    return theme
  }

  private func assets() -> ([OutputFile], AssetAddresses) {
    var addresses = AssetAddresses()
    var written: [Asset: [UInt8]] = [:]
    let files = folder.files(below: "assets", context.collector).compactMap { name -> OutputFile? in
      let path = "assets/" + name
      guard let asset = Asset(rawValue: name) else {
        let content = folder.builtInBytes(of: path).map { OutputFile.Content.bytes($0) }
        return OutputFile(path: path, content: content ?? .copy(of: folder.path(path)))
      }
      guard let own = folder.contents(of: path, context.collector) else { return nil }
      written[asset] = own
      let bytes = asset == .stylesheet ? ShortenedCSS(own).bytes : Self.withoutNotes(own, path)
      addresses[asset] = asset.address(bytes)
      return OutputFile(path: addresses[asset].path, content: .bytes(bytes))
    }
    addresses.firstView = FirstView(
      stylesheet: written[.stylesheet] ?? [], script: written[.script] ?? [])
    return (files, addresses)
  }

  /// The program's own scripts without notes and indents, which are for those who read them; one of the plan's is published as it is.
  private static func withoutNotes(_ script: [UInt8], _ path: String) -> [UInt8] {
    guard path.hasSuffix(".js"), BuiltInFiles.templates[path] == script else { return script }
    let lines = script.split(separator: UInt8(ascii: "\n")).map { $0.drop { $0 == UInt8(ascii: " ") } }
      .filter { !$0.starts(with: "//".utf8) }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// Whether a file says something else than the program's of that name, which has been looked at: copies of all of them are common.
  private func isOwn(_ text: String, _ name: String) -> Bool {
    BuiltInFiles.templates[name].map { !text.utf8.elementsEqual($0) } ?? true
  }

  /// Pages are in folders of different depth, so an address that is written into a template is right on few of them.
  private func warnOfFixedAddresses(in text: String, of name: String) {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for link in line.matches(of: /\b(?:href|src)="([^"{}]*)"/) {
        let address = link.output.1
        guard !address.isEmpty, !address.hasPrefix("#"), address.firstMatch(of: /^[a-z]+:/) == nil else {
          continue
        }
        let column = line.unicodeScalars.distance(from: line.startIndex, to: address.startIndex) + 1
        context.collector.warning(
          .fixedAddress, "the address \"\(address)\" is the same on pages of every depth",
          at: SourcePlace(path: folder.path(name), line: number + 1, column: column),
          hint:
            "write a name that gives each page its own, such as {{home}}, or a whole address with https://; a picture in assets/ can be shown by style.css"
        )
      }
    }
  }

  /// A file of words that somebody copied and did not translate.
  private func warnOfCopy(_ language: Language) {
    let name = "strings/\(language.id).yml"
    guard let text = folder.text(of: name, DiagnosticCollector()), isOwn(text, name) else { return }
    let own = Self.entries(text)
    for file in BuiltInFiles.templates.paths(below: "strings") {
      let other = String(file.prefix { $0 != "." })
      guard other != language.tag.prefix(while: { $0 != "-" }).lowercased(),
        let bytes = BuiltInFiles.templates["strings/" + file]
      else { continue }
      let entries = Set(Self.entries(String(decoding: bytes, as: UTF8.self)))
      let copied = own.count(where: entries.contains)
      // Patterns of numbers and some names are the same in many languages.
      guard own.count > 50, copied * 10 > own.count * 7 else { continue }
      context.collector.warning(
        .copiedWords, "\(copied) of \(own.count) lines are those of \"\(other)\"",
        at: SourcePlace(path: folder.path(name)),
        hint: "translate them: readers of \"\(language.id)\" get them as they are")
    }
  }

  /// The lines that hold words.
  private static func entries(_ text: String) -> [Substring] {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter {
      !$0.hasPrefix("#") && $0.contains(": ")
    }
  }

  private var linksOfStylesheet: [SiteLink] {
    let name = "assets/" + Asset.stylesheet.rawValue
    guard let text = folder.text(of: name, DiagnosticCollector()), isOwn(text, name) else { return [] }
    return SiteLink.inStylesheet(text, path: folder.path(name))
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
