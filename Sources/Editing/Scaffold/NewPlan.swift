import Reading

/// A new plan: every possible file, with made-up figures that say so, ready to be published.
package struct NewPlan {
  /// The name of the plan in each language, by id; empty for the scaffold's own name.
  package var names: [String: String] = [:]
  /// Ids, in the order of the site.
  package let languages: [String]

  /// The languages for which everything exists: words of the interface, of new files and of numbers.
  package static let knownLanguages = ScaffoldWords.languages

  package init(languages: [String]) {
    self.languages = languages
  }

  /// The files of the plan, as paths in its folder.
  package func files() -> [(path: String, text: String)] {
    let scaffold = Scaffold(languages: languages)
    let values = [
      "name": names.isEmpty ? scaffold.words(for: "sample.plan") : scaffold.localized(names),
      "default": languages[0],
      "languages": languages.map { "  - " + NewLanguage($0).entry }.joined(separator: "\n"),
    ]
    var files: [(path: String, text: String)] = []
    for name in BuiltInFiles.scaffold.paths(below: "plan") {
      let piece = "plan/" + name
      switch name {
      case _ where name.hasPrefix("README"):
        files.append(("content/" + name, scaffold.readme(piece)))
      case _ where name.hasSuffix(".md"):
        for language in languages {
          let path = "content/\(name.dropLast(3)).\(language).md"
          files.append((path, scaffold.markdown(piece, in: language)))
        }
      case _:
        files.append(("content/" + name, scaffold.yaml(piece, values)))
      }
    }
    return files + languages.compactMap { NewLanguage($0).words }
  }
}

/// A language that a site is to have.
struct NewLanguage {
  let id: String
  private let name: String?
  private let known: ScaffoldWords?

  /// - Parameter name: what it calls itself; nil for what is known of it.
  init(_ id: String, name: String? = nil) {
    self.id = id
    self.name = name
    known = ScaffoldWords(language: id)
  }

  /// Its entry in `site.yml`.
  var entry: String {
    "{ id: \(id), tag: \(known?.tag ?? tag), name: \(name.map(Scaffold.quoted) ?? known?.name ?? id) }"
  }

  /// `pt-br` as BCP 47 writes it: pt-BR.
  private var tag: String {
    let parts = id.split(separator: "-").map(String.init)
    return parts.enumerated().map { number, part in
      switch part.count {
      case 2 where number > 0: part.uppercased()
      case 4 where number > 0: part.prefix(1).uppercased() + part.dropFirst()
      default: part
      }
    }.joined(separator: "-")
  }

  /// The file of interface words that the templates folder needs, to be translated; nil if the program has them.
  var words: (path: String, text: String)? {
    let name = "strings/\(id).yml"
    guard BuiltInFiles.templates[name] == nil, let english = BuiltInFiles.templates["strings/en.yml"] else {
      return nil
    }
    let note = "# To be translated into \"\(id)\": these words are still English.\n"
    let words = PluralRule(languageTag: id).fitting(String(decoding: english, as: UTF8.self))
    return ("templates/" + name, note + words)
  }
}
