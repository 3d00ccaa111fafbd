/// Keeps every short text that is read, so that checks of translations see all of them and none can be forgotten.
///
/// Like the collector of diagnostics, it belongs to one task.
package final class ShortTextCollector {
  package private(set) var texts: [ShortText] = []

  package func add(_ texts: [String: Located<String>], at place: SourcePlace) {
    self.texts.append(ShortText(texts: texts, place: place))
  }

  package func add(_ others: [ShortText]) {
    texts += others
  }
}
