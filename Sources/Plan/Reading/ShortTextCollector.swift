/// Keeps every short text that is read, so that checks of translations see all of them and none can be forgotten.
///
/// Like the collector of diagnostics, it belongs to one task.
final class ShortTextCollector {
  private(set) var texts: [ShortText] = []

  func add(_ texts: [String: Located<String>], at place: SourcePlace) {
    self.texts.append(ShortText(texts: texts, place: place))
  }

  func add(_ others: [ShortText]) {
    texts += others
  }
}
