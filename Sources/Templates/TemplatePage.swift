/// What a kind of page gives to its template: `templates/README.md` lists the same names for designers.
package struct TemplatePage: Sendable {
  /// What all pages share first, the page's own names last.
  package var frames: [TemplateSchema]
  /// Whether `{{text.key}}` shows a word of the page's language.
  package var hasWords: Bool

  package init(frames: [TemplateSchema], hasWords: Bool = true) {
    self.frames = frames
    self.hasWords = hasWords
  }
}
