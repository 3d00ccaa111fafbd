import PlanModel
import Testing

@testable import ReportSite

@Suite("Words of the interface")
struct WordingTests {
  @Test(
    "a count takes the form of its language's grammar",
    arguments: [
      ("en", "1", "one"), ("en", "1.0", "other"), ("en", "0", "other"), ("zh-Hans", "1", "other"),
      ("fr", "1.5", "one"), ("fr", "2", "other"), ("ar", "0", "zero"), ("ar", "2", "two"), ("ar", "7", "few"),
      ("ar", "15", "many"), ("ar", "100", "other"), ("ru", "21", "one"), ("ru", "11", "many"),
      ("ru", "3", "few"), ("pl", "21", "many"), ("pl", "22", "few"), ("es", "1.0", "one"),
    ])
  func plurals(language: String, number: String, category: String) throws {
    let figure = try #require(Figure(number))
    #expect(PluralRule(languageTag: language).category(of: figure) == category)
  }

  @Test(
    "a plural text without one of the forms of its language's grammar is an error at its place",
    arguments: [
      ("en", "one: \"{count} hit\", other: \"{count} hits\"", []),
      ("en", "other: \"{count} hits\"", ["one"]), ("zh-Hans", "other: \"{count}条\"", []),
      ("ru", "one: a, other: b", ["few", "many"]), ("fr", "one: a", ["other"]),
      ("ar", "one: a, two: b, few: c, many: d, other: e", ["zero"]),
    ] as [(String, String, [String])])
  func missingForms(tag: String, forms: String, missing: [String]) throws {
    let language = Language(id: "x", tag: tag, name: "")
    let context = ReadingContext(languages: [language])
    let text = "search:\n  count: { \(forms) }\n"
    let value = try #require(YAMLFile.value(of: text, path: "strings/x.yml", context))
    #expect(WordingFile(value, language: language) != nil)
    let told = context.collector.diagnostics
    #expect(told.map(\.message) == missing.map { "\"search.count\" lacks the plural category \"\($0)\"" })
    #expect(told.allSatisfy { $0.severity == .error && $0.place.line == 2 && $0.place.column == 10 })
  }

  @Test("every category that a number takes is among those that its language is held to")
  func categories() {
    for tag in ["zh", "en", "fr", "es", "ar", "ru", "pl"] {
      let rule = PluralRule(languageTag: tag)
      let taken = Set((0...200).map { rule.category(of: Figure($0)) }).union(["other"])
      #expect(taken == Set(rule.categories), "\(tag)")
    }
  }

  @Test("values are put in by name, and a name without a value stays to be seen")
  func patterns() {
    #expect("{from}–{to}".filled(["from": "20", "to": "30"]) == "20–30")
    #expect("{page} – {site}".filled(["page": "A"]) == "A – {site}")
    #expect("no braces".filled(["a": "b"]) == "no braces")
    #expect("open {brace".filled(["brace": "x"]) == "open {brace")
  }

  @Test("a missing phrase shows its key")
  func missingPhrase() {
    let wording = Wording(
      language: Language(id: "en", tag: "en", name: "English"), format: NumberFormat(), texts: [:])
    #expect(wording(.baseline) == "⟦figure.baseline⟧")
  }

  @Test("dates are written as precisely as they are known")
  func dates() throws {
    var format = NumberFormat()
    format.day = "{year}年{month}月{day}日"
    format.month = "{year}年{month}月"
    format.year = "{year}年"
    #expect(format.date(try #require(CalendarDate("2016-02-23"))) == "2016年2月23日")
    #expect(format.date(try #require(CalendarDate("2016-02"))) == "2016年2月")
    #expect(format.date(try #require(CalendarDate("2016"))) == "2016年")
    format.day = "{day} {month} {year}"
    format.months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    #expect(format.date(try #require(CalendarDate("2016-02-23"))) == "23 February 2016")
  }
}
