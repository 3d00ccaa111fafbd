import Foundation
import Language
import Plan
import Reading
import TestSupport
import Testing

@testable import Localisation

/// Whether the comparison of figures finds what a slip of the pen does to the shipped plan: one number in one text changed.
///
/// `make measure-figures` plants 200; every run of the tests a few. The numbers to change are sought with expressions of their own and not with
/// the reader that is on trial.
@Suite("Planted errors")
struct PlantedErrorTests {
  private let plan: Plan
  private let check: FigureCheck

  init() throws {
    let (plan, _) = PlanLoader.load(root: Repository.path("content"))
    self.plan = try #require(plan)
    let languages = self.plan.site.languages.map(\.id)
    check = FigureCheck(
      site: self.plan.site,
      readers: Dictionary(uniqueKeysWithValues: try languages.map { ($0, try TestNumbers.reader($0)) }))
  }

  @Test("a changed number is found, and nothing else is named")
  func plantedErrors() async throws {
    let wanted = ProcessInfo.processInfo.environment["MILEPOST_PLANTED"].flatMap { Int($0) } ?? 40
    var generator = SeededGenerator(seed: 2016)
    let errors = Array(plantable().shuffled(using: &generator).prefix(wanted))
    #expect(errors.count == wanted)
    var missed: [String] = []
    var falseAlarms = 0
    for error in errors {
      let outcome = await outcome(of: error, &generator)
      falseAlarms += outcome.elsewhere
      if !outcome.isFound { missed.append(outcome.description) }
    }
    let share = Double(errors.count - missed.count) / Double(errors.count) * 100
    print(
      "planted \(errors.count), found \(errors.count - missed.count) (\(Figure(rounding: share, decimals: 1))%), "
        + "false alarms \(falseAlarms) in \(errors.count) runs over \(numbers) numbers")
    for line in missed { print("missed: \(line)") }
    #expect(share >= 95)
    #expect(Double(falseAlarms) < 0.01 * Double(errors.count))
  }

  /// Numbers of the plan that have to be matched.
  private var numbers: Int {
    plan.shortTexts.reduce(0) { sum, text in
      sum
        + text.texts.reduce(0) {
          $0 + (check.readers[$1.key]?.mentions(in: $1.value.value).count(where: \.isDemanded) ?? 0)
        }
    }
      + plan.texts.flatMap(\.translations).reduce(0) { sum, translation in
        sum
          + (check.readers[translation.key]?.mentions(in: translation.value.body).count(where: \.isDemanded)
            ?? 0)
      }
  }

  // MARK: - What can be changed

  private struct PlantedError {
    enum Text {
      case document(TextDocument)
      case short(ShortText)
    }

    var text: Text
    var language: String
    var words: String
    var range: NSRange
  }

  private func plantable() -> [PlantedError] {
    let documents = plan.texts.flatMap { document in
      document.translations.sorted { $0.key < $1.key }.flatMap { language, translation in
        ranges(in: translation.body, language).map {
          PlantedError(text: .document(document), language: language, words: translation.body, range: $0)
        }
      }
    }
    let shortTexts = plan.shortTexts.filter {
      $0.place.path.hasSuffix("measures.yml") || $0.place.path.contains("/sectors/")
    }.flatMap { text in
      text.texts.sorted { $0.key < $1.key }.flatMap { language, located in
        ranges(in: located.value, language).map {
          PlantedError(text: .short(text), language: language, words: located.value, range: $0)
        }
      }
    }
    return documents + shortTexts
  }

  private static let cardinals = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
  private static let ordinals = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
  private static let chinese = ["二", "三", "四", "五", "六", "七", "八", "九"]

  /// Digits, and number words that count something, outside addresses, placements, ids and footnote marks.
  private func ranges(in text: String, _ language: String) -> [NSRange] {
    let words =
      language == "zh"
      ? "[二两三四五六七八九](?=[个项条种类步年家章届期次])"
      : "(?i)\\b(?:" + (Self.cardinals + Self.ordinals).joined(separator: "|") + ")\\b"
    let hidden = matches(
      "\\{\\{[^}]*\\}\\}|\\]\\([^)]*\\)|\\{#[^}]*\\}|\\[\\^[^\\]]*\\]|https?://\\S+", in: text)
    return matches("[0-9]+(?:[,.][0-9]+)*|" + words, in: text).filter { range in
      !hidden.contains { NSIntersectionRange($0, range).length > 0 }
    }
  }

  private func matches(_ pattern: String, in text: String) -> [NSRange] {
    let expression = try? NSRegularExpression(pattern: pattern)
    return expression?.matches(in: text, range: NSRange(text.startIndex..., in: text)).map(\.range) ?? []
  }

  // MARK: - What comes of it

  private struct Outcome {
    var isFound: Bool
    var elsewhere: Int
    var description: String
  }

  private func outcome(of error: PlantedError, _ generator: inout SeededGenerator) async -> Outcome {
    let old = (error.words as NSString).substring(with: error.range)
    let new = changed(old, &generator)
    let words = (error.words as NSString).replacingCharacters(in: error.range, with: new)
    let before = (error.words as NSString).substring(to: error.range.location)
    var differences: [FigureDifference]
    var line = 0
    switch error.text {
    case .document(var document):
      document.translations[error.language]?.body = words
      line =
        (document[error.language]?.place.line ?? 0)
        + before.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      let texts = await Texts([document], of: plan.site)
      differences = check.differences(in: document, Outlines([document], texts))
    case .short(var text):
      text.texts[error.language]?.value = words
      line = text.texts[error.language]?.place.line ?? 0
      differences = check.differences(in: text)
    }
    let here = differences.filter { difference in
      let places = [difference.expected, difference.found].compactMap { $0?.passage }
        .filter { $0.language == error.language }.map(\.place)
      let other = [difference.expected, difference.found].contains { $0?.passage.language == error.language }
      return places.contains { $0.line == line } || (!other && difference.counterpart?.line == line)
    }
    differences.removeAll { difference in
      here.contains {
        $0.found?.mention == difference.found?.mention && $0.expected?.mention == difference.expected?.mention
      }
    }
    return Outcome(
      isFound: !here.isEmpty, elsewhere: differences.count,
      description: "\(old) → \(new) in …\(before.suffix(24))")
  }

  private func changed(_ number: String, _ generator: inout SeededGenerator) -> String {
    for words in [Self.cardinals, Self.ordinals, Self.chinese] {
      let others = words.filter { $0 != number.lowercased() && !(number == "两" && $0 == "二") }
      if others.count < words.count || number == "两", let other = others.randomElement(using: &generator),
        number != "两" || words == Self.chinese
      {
        return number.first?.isUppercase == true ? other.prefix(1).uppercased() + other.dropFirst() : other
      }
    }
    var letters = Array(number)
    let digits = letters.indices.filter { letters[$0].isNumber }
    guard let position = digits.randomElement(using: &generator) else { return number }
    let allowed = "0123456789".filter { $0 != letters[position] && ($0 != "0" || position > 0) }
    letters[position] = allowed.randomElement(using: &generator) ?? "9"
    return String(letters)
  }
}
