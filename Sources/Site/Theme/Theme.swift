package import Language
import Reading
package import Templates

/// What designers and translators change: page templates, the words of the interface, stylesheet and script.
package struct Theme: Sendable {
  /// By language id.
  package var wordings: [String: Wording]
  var templates: TemplateLibrary
  /// Nil, after a diagnostic, if the stylesheet has none.
  var chartStyle: ChartStyle?
  /// What `assets/` will hold.
  var assets: [OutputFile]
  var assetAddresses: AssetAddresses
  /// Where the words of each language are, for the places of mistakes: by language id, then by key.
  var places: [String: [String: SourcePlace]]
  /// What the plan's own templates and stylesheet link to within the site.
  package var links: [SiteLink]
  /// By language id.
  var searchRules: [String: SearchRules] = [:]
  /// The templates with each language's words in them, by language id.
  private(set) var templatesWithWords: [String: TemplateSet] = [:]
  /// The rules for the search of each language's pages, which include names in the other languages.
  private(set) var searchRulesOfIndexes: [String: SearchRules] = [:]

  /// Puts together what all sites with these templates and words need, once everything has been read.
  mutating func prepare() {
    templatesWithWords = wordings.mapValues { templates.templates(in: $0) }
    searchRulesOfIndexes = wordings.mapValues { own in
      let others = wordings.values.filter { $0.language.id != own.language.id }
        .sorted { $0.language.id < $1.language.id }
      return SearchRules(([own] + others).map { (searchRules[$0.language.id] ?? SearchRules(), $0) })
    }
  }
}
