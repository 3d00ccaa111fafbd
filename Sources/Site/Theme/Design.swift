package import Language
import Plan

/// What designers and translators change: page templates, the words of the interface, stylesheet and script.
package struct Design: Sendable {
  /// By language id.
  package var wordings: [String: Wording]
  var templates: TemplateLibrary
  /// Nil where the stylesheet has none, and with a diagnostic.
  var chartStyle: ChartStyle?
  /// Passed through to `assets/`.
  var assets: [OutputFile]
  /// Where each language's words stand, for the places of mistakes: by language id, then by key.
  var places: [String: [String: SourcePlace]]
}
