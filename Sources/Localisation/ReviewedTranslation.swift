import Plan
import Reading

/// A translation with its source and its state.
struct ReviewedTranslation {
  var document: TextDocument
  var source: Translation
  var sourceLanguage: String
  var translation: Translation
  var language: String
  /// Below the content folder.
  var file: String
  /// Of the source as it is now.
  var fingerprint: SourceFingerprint
  var state: TranslationState

  /// Every translation of a plan, in its order.
  static func all(in plan: Plan, _ texts: Texts, _ ledger: TranslationLedger, folder: ContentFolder)
    -> [ReviewedTranslation]
  {
    plan.texts.flatMap { document in
      document.translationPairs(plan.site).compactMap { pair -> ReviewedTranslation? in
        guard let source = document[pair.source], let translation = document[pair.language] else {
          return nil
        }
        let fingerprint = SourceFingerprint(of: source, texts[source], in: pair.source)
        let file = folder.name(ofPath: translation.place.path)
        return ReviewedTranslation(
          document: document, source: source, sourceLanguage: pair.source, translation: translation,
          language: pair.language, file: file, fingerprint: fingerprint,
          state: state(ledger.entries[file]?.fingerprint, fingerprint))
      }
    }
  }

  private static func state(_ recorded: SourceFingerprint?, _ current: SourceFingerprint) -> TranslationState
  {
    guard let recorded else { return .unrecorded }
    guard recorded.language == current.language else { return .stale(["the whole text"]) }
    let changes = current.changes(since: recorded)
    return changes.isEmpty ? .current : .stale(changes)
  }
}
