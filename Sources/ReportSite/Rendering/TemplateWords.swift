import Mustache
import PlanModel

/// The interface's words as templates ask for them: `{{text.skip}}`, `{{text.nav.overview}}`.
struct TemplateWords: MustacheParent {
  let wording: Wording
  /// What was asked for so far, with a dot at its end: `nav.`.
  var prefix = ""

  func child(named name: String) -> Any? {
    let key = prefix + name
    if let text = wording.texts[key] { return text.form("other") }
    let deeper = key + "."
    guard wording.texts.keys.contains(where: { $0.hasPrefix(deeper) }) else { return nil }
    return TemplateWords(wording: wording, prefix: deeper)
  }
}
