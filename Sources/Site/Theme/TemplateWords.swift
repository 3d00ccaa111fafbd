import Language
import Mustache
import Plan

/// The interface's words as templates ask for them: `{{text.skip}}`, `{{text.nav.overview}}`.
struct TemplateWords: MustacheParent {
  let wording: Wording
  /// What was asked for so far, with a dot at its end: `nav.`.
  var prefix = ""

  func child(named name: String) -> Any? {
    let key = prefix + name
    if let text = wording.texts[key] { return text.form("other") }
    let group = key + "."
    return wording.groups.contains(group) ? TemplateWords(wording: wording, prefix: group) : nil
  }
}
