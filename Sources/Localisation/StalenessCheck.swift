import Plan
import Reading

/// Reports translations that are older than their source.
struct StalenessCheck {
  let plan: Plan
  let translations: [ReviewedTranslation]
  let ledger: TranslationLedger
  /// The texts of which some language is a draft, by their files without language and ending.
  let drafts: Set<String>

  func diagnostics() -> [Diagnostic] {
    let files = Set(translations.map(\.file))
    let forgotten = ledger.entries.filter {
      !files.contains($0.key) && !drafts.contains(Self.text(of: $0.key))
        && !plan.mayHoldMore(in: String($0.key.prefix { $0 != "/" }))
    }.map { file, entry in
      Diagnostic(
        .warning, .recordWithoutText, at: entry.place, "there is no translation \"\(file)\"",
        hint: "milepost reviewed --all removes the entry")
    }
    return translations.compactMap(diagnostic) + forgotten
  }

  /// `chapters/01-goals` of `chapters/01-goals.en.md`.
  static func text(of file: String) -> String {
    file.split(separator: ".").dropLast(2).joined(separator: ".")
  }

  private func diagnostic(_ translation: ReviewedTranslation) -> Diagnostic? {
    let place = SourcePlace(path: translation.translation.place.path)
    let source = translation.source.place.path
    switch translation.state {
    case .current: return nil
    case .stale(let sections):
      return Diagnostic(
        .warning, .staleTranslation, at: place,
        "the translation is older than its source in " + sections.joined(separator: ", "),
        hint: "compare it with \(source), then run: milepost reviewed \(place.path)")
    case .unrecorded:
      return Diagnostic(
        .warning, .unrecordedTranslation, at: place, "nothing records which text this was translated from",
        hint: "compare it with \(source), then run: milepost reviewed \(place.path)")
    }
  }
}
