package import Language
package import Markup
package import Reading

/// The page templates of a site: Mustache files, which a designer changes without Swift. Each page's template is put together and checked
/// once, for all languages.
package struct TemplateLibrary: Sendable {
  private let pages: [String: TemplatePage]
  private let compiled: [String: [TemplatePiece]]
  /// The folder from which the files were read, for the places of mistakes.
  private let folder: String
  /// The interface words that the templates ask for with `{{text.key}}`, each with its first use.
  package let words: [String: SourcePlace]

  /// Compiles the templates of all pages; every mistake becomes a diagnostic at its place.
  ///
  /// - Parameters:
  ///   - files: by template name.
  ///   - pages: what each kind of page provides, by the name of its template.
  package static func compile(
    _ files: [String: (path: String, text: String)], folder: String = "templates",
    pages: [String: TemplatePage]
  ) -> (TemplateLibrary, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let sources = files.mapValues { file in
      let (nodes, mistakes) = TemplateParser.parse(file.text, path: file.path)
      diagnostics += mistakes
      return TemplateCompiler.Source(path: file.path, text: file.text, nodes: nodes)
    }
    var compiled: [String: [TemplatePiece]] = [:]
    var words: [String: SourcePlace] = [:]
    for (name, page) in pages where sources[name] != nil {
      let result = TemplateCompiler.compile(name, page, among: sources)
      compiled[name] = result.pieces
      words.merge(result.words) { min($0, $1) }
      diagnostics += result.diagnostics
    }
    let library = TemplateLibrary(pages: pages, compiled: compiled, folder: folder, words: words)
    return (library, diagnostics.onceEachPlace())
  }

  /// The templates with the words of a language in them; nil for pages that are in no language.
  package func templates(in wording: Wording?) -> TemplateSet {
    TemplateSet(
      templates: compiled.mapValues { Template(segments: Self.folded($0, wording)) }, pages: pages,
      folder: folder)
  }

  /// Words become literals, and adjacent literals become one.
  private static func folded(_ segments: [TemplatePiece], _ wording: Wording?) -> [TemplatePiece] {
    var result: [TemplatePiece] = []
    var literal = MarkupWriter()
    var isEmpty = true
    func flush() {
      if !isEmpty { result.append(.literal(literal.fragment)) }
      literal = MarkupWriter()
      isEmpty = true
    }
    for segment in segments {
      switch segment {
      case .literal(let fragment):
        literal.append(fragment)
        isEmpty = false
      case .word(let key, let isEscaped):
        let text = wording?.text(key, category: "other") ?? ""
        if isEscaped {
          literal.textForAnyQuotes(text)
        } else {
          literal.append(Fragment(trusting: Array(text.utf8)))
        }
        isEmpty = false
      case .variable:
        flush()
        result.append(segment)
      case .section(let slot, let content):
        flush()
        result.append(.section(slot, folded(content, wording)))
      case .inverted(let slot, let content):
        flush()
        result.append(.inverted(slot, folded(content, wording)))
      }
    }
    flush()
    return result
  }
}

extension [Diagnostic] {
  /// A part of several pages is compiled for each of them: a mistake in it is reported once, with the hint for the first page.
  fileprivate func onceEachPlace() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return uniquedAndSorted().sorted { ($0.place, $0.hint ?? "") < ($1.place, $1.hint ?? "") }.filter {
      diagnostic in
      var key = diagnostic
      key.hint = nil
      return seen.insert(key).inserted
    }
  }
}

/// The templates of all pages in one language.
package struct TemplateSet: Sendable {
  fileprivate let templates: [String: Template]
  fileprivate let pages: [String: TemplatePage]
  fileprivate let folder: String

  /// Renders a page.
  ///
  /// - Parameter frames: the page's own fields last; those before are shared by all pages.
  package func render(_ name: String, _ frames: [TemplateFields]) -> (
    page: Fragment, diagnostics: [Diagnostic]
  ) {
    guard let template = templates[name] else {
      return (
        Fragment(),
        [
          Diagnostic(
            .error, .missingTemplate, at: SourcePlace(path: "\(folder)/\(name).mustache"),
            "the template \"\(name)\" is missing",
            hint: "a page of the site is made with it")
        ]
      )
    }
    assert(
      undeclared(name, frames) == nil,
      "the schema of \"\(name)\" lacks \"\(undeclared(name, frames) ?? "")\"")
    return (Fragment { template.render(frames, into: &$0) }, [])
  }

  private func undeclared(_ name: String, _ frames: [TemplateFields]) -> String? {
    zip(pages[name]?.frames ?? [], frames).lazy.compactMap { $0.undeclared(in: $1) }.first
  }
}
