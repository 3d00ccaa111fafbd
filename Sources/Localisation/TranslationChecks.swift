package import Language
import Markdown
package import Plan
package import Reading
import Text

/// What `milepost check` demands of translations beyond what every build checks.
package struct TranslationChecks {
  private let plan: Plan
  private let folder: ContentFolder
  private let readers: [String: NumberReader]
  private let texts: Texts
  private let outlines: Outlines
  private let quotes: [String: QuotationMarks]
  private let allowed: [AllowedDifference]
  private let ledger: TranslationLedger
  private let translations: [ReviewedTranslation]
  private let context: ReadingContext

  /// - Parameters:
  ///   - formats: how each language writes numbers, by language id.
  ///   - templates: the folder that holds `numbers/`.
  package init(
    _ plan: Plan, _ texts: Texts, _ formats: [String: NumberFormat], content: ContentFolder,
    templates: ContentFolder
  ) {
    let context = ReadingContext(languages: plan.site.languages)
    self.plan = plan
    self.context = context
    folder = content
    allowed = AllowedDifference.load(content, context)
    ledger = TranslationLedger.load(content, context)
    translations = ReviewedTranslation.all(in: plan, texts, ledger, folder: content)
    self.texts = texts
    let vocabularies = Set(templates.entries("numbers", context.collector))
    for language in plan.site.languages where !vocabularies.contains("\(language.id).yml") {
      context.collector.warning(
        .missingNumbers,
        "there are no number words in \"\(language.id)\", so a figure in words is taken for a difference",
        at: SourcePlace(path: templates.path("numbers/\(language.id).yml")),
        hint:
          "write them to that file after the model of another language: \"milepost template numbers/en.yml\" prints one"
      )
    }
    outlines = Outlines(plan.texts, texts)
    quotes = formats.compactMapValues(\.rules.quotes)
    // Where a language's words or numbers cannot be read, each of its figures would be a difference.
    readers = Dictionary(
      keepingFirst: plan.site.languages.compactMap { language in
        guard let vocabulary = NumberVocabulary.load(templates, language, context),
          let format = formats[language.id]
        else { return nil }
        return (language.id, NumberReader(vocabulary: vocabulary, format: format))
      })
  }

  package var coverage: TranslationCoverage { TranslationCoverage(plan, translations) }

  private var draftTexts: Set<String> {
    Set(plan.drafts.map { StalenessCheck.text(of: folder.name(ofPath: $0.place.path)) })
  }

  package func diagnostics() -> [Diagnostic] {
    let unclear = plan.texts.flatMap(\.translations.values).filter { !texts[$0].placementIssues.isEmpty }
    let differences = FigureCheck(
      site: plan.site, readers: readers, unclear: Set(unclear.map(\.place))
    ).check(plan, outlines)
    let (kept, unused) = allowed.filter(differences, in: folder)
    var report = FigureReport(readers: readers, outlines: outlines)
    return context.collector.diagnostics + kept.map { report.diagnostic($0) } + unused
      + StalenessCheck(plan: plan, translations: translations, ledger: ledger, drafts: draftTexts)
      .diagnostics()
      + StructureCheck(outlines: outlines).diagnostics(translations)
      + LanguageCheck(site: plan.site, outlines: outlines).diagnostics(plan)
      + QuotationCheck(site: plan.site, texts: texts, quotes: quotes).diagnostics(plan)
      + TermCheck(plan, outlines, quotes: quotes).diagnostics()
  }
}
