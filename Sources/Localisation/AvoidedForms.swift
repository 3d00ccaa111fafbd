import Language
import Plan
import Reading
import Text

/// What texts in a language should not say, and what to say instead.
struct AvoidedForms {
  struct Finding {
    /// In the text, by Unicode scalars.
    var range: Range<Int>
    var form: String
    var term: String
    /// The place of the entry that settles it.
    var entry: SourcePlace
  }

  private struct Form {
    var written: String
    var phrase: FoldedPhrase
    var term: String
    var entry: SourcePlace
    /// Names, settled terms and other phrases in which the form is right.
    var shelters: [FoldedPhrase]
  }

  private let forms: [Form]
  private let quotes: [(open: FoldedPhrase, close: FoldedPhrase)]

  /// Marks that enclose a title or a quotation in Chinese, Japanese and Korean, whatever the language of the text.
  private static let eastAsianQuotes = [("《", "》"), ("〈", "〉"), ("「", "」"), ("『", "』"), ("“", "”")]

  init(_ plan: Plan, language: String, quotes: QuotationMarks?) {
    let names = plan.properNames(in: language)
    let settled = plan.glossary.compactMap { $0.term[language] }
    let except = plan.glossary.flatMap { $0.except[language] ?? [] }.map(\.value)
    let shelters = Set((names + settled + except).map(FoldedPhrase.init))
    forms = plan.glossary.flatMap { entry -> [Form] in
      guard let term = entry.term[language] else { return [] }
      return (entry.avoid[language] ?? []).map { form in
        let phrase = FoldedPhrase(form.value)
        return Form(
          written: form.value, phrase: phrase, term: term, entry: entry.place,
          shelters: shelters.filter { !$0.ranges(of: phrase).isEmpty })
      }
    }
    let own = quotes.map { [($0.open, $0.close)] } ?? []
    self.quotes = (own + Self.eastAsianQuotes).map { (FoldedPhrase($0.0), FoldedPhrase($0.1)) }
  }

  var isEmpty: Bool { forms.isEmpty }

  func find(in text: String) -> [Finding] {
    let folded = FoldedPhrase(text)
    var found: [Finding] = []
    for form in forms {
      let ranges = folded.ranges(of: form.phrase)
      guard !ranges.isEmpty else { continue }
      let sheltered = form.shelters.flatMap(folded.ranges) + quotations(in: folded)
      found += ranges.filter { range in
        !sheltered.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
      }.map { Finding(range: $0, form: form.written, term: form.term, entry: form.entry) }
    }
    // A form inside a longer one is reported with that.
    return found.filter { one in
      !found.contains {
        $0.range != one.range && $0.range.lowerBound <= one.range.lowerBound
          && one.range.upperBound <= $0.range.upperBound
      }
    }
  }

  private func quotations(in text: FoldedPhrase) -> [Range<Int>] {
    quotes.flatMap { quote -> [Range<Int>] in
      let closings = text.ranges(of: quote.close)
      return text.ranges(of: quote.open).compactMap { opening in
        closings.first { $0.lowerBound >= opening.upperBound }.map { opening.lowerBound..<$0.upperBound }
      }
    }
  }
}

extension Plan {
  /// Whatever keeps its name regardless of the words that the site settles on: the plan itself, organisations, projects and sources.
  fileprivate func properNames(in language: String) -> [String] {
    let segments = fields.flatMap(\.segments)
    let mentions = segments.flatMap { $0.enterprises + $0.investmentTargets }.compactMap(\.name)
    let names =
      [profile.name, profile.shortName, profile.issuer].compactMap(\.self) + organisations.map(\.name)
      + mentions
      + segments.flatMap(\.projects).map(\.name)
      + sources.flatMap { [$0.title, $0.publisher].compactMap(\.self) }
    return names.compactMap { $0[language] }
  }
}
