package import Language
import Plan

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
  /// By language id.
  var searchRules: [String: SearchRules] = [:]

  /// The rules for the search of each language's pages, which include names in the other languages.
  var searchRulesOfIndexes: [String: SearchRules] {
    wordings.mapValues { own in
      let others = wordings.values.filter { $0.language.id != own.language.id }
        .sorted { $0.language.id < $1.language.id }
      return SearchRules(([own] + others).map { (searchRules[$0.language.id] ?? SearchRules(), $0) })
    }
  }
}
