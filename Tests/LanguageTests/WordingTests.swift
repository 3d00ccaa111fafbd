import Reading
import Testing

@testable import Language
@testable import Plan

@Suite("Words of the interface")
struct WordingTests {
  @Test(
    "a count takes the form of its language's grammar",
    arguments: [
      ("en", "1", "one"), ("en", "1.0", "other"), ("en", "0", "other"), ("zh-Hans", "1", "other"),
      ("fr", "1.5", "one"), ("fr", "2", "other"), ("ar", "0", "zero"), ("ar", "2", "two"), ("ar", "7", "few"),
      ("ar", "15", "many"), ("ar", "100", "other"), ("ru", "21", "one"), ("ru", "11", "many"),
      ("ru", "3", "few"), ("pl", "21", "many"), ("pl", "22", "few"), ("es", "1.0", "one"), ("cs", "3", "few"),
      ("cs", "5", "other"), ("cs", "1.5", "many"),
      ("hr", "21", "one"), ("hr", "12", "other"), ("sr", "0.2", "few"), ("sl", "101", "one"),
      ("sl", "102", "two"), ("sl", "1.5", "few"), ("lt", "21", "one"), ("lt", "22", "few"),
      ("lt", "11", "other"), ("lt", "0.5", "many"), ("lv", "10", "zero"), ("lv", "21", "one"),
      ("lv", "0.1", "one"), ("lv", "0.11", "zero"), ("lv", "2", "other"), ("ro", "19", "few"),
      ("ro", "20", "other"), ("ro", "101", "few"), ("ro", "1.5", "few"), ("he", "2", "two"),
      ("he", "0.5", "one"), ("he", "10", "other"), ("fa", "0.5", "one"), ("hi", "1.5", "other"),
      ("fr", "1000000", "many"), ("es", "2000000", "many"), ("it", "1000000.0", "other"), ("pt", "0", "one"),
      ("pt-PT", "0", "other"), ("ca", "1", "one"), ("ga", "2", "two"), ("ga", "8", "many"),
      ("cy", "6", "many"),
      ("is", "21", "one"), ("is", "11", "other"), ("is", "0.1", "one"), ("mk", "31", "one"),
      ("mt", "12", "many"),
      ("br", "22", "two"), ("gd", "12", "two"), ("si", "0.1", "one"), ("fil", "4", "other"),
      ("da", "1.6", "one"),
      ("vi", "1", "one"), ("th", "1", "other"), ("tlh", "1", "other"),
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
      ("cs", "one: a, few: b, other: c", ["many"]),
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

  @Test("a form that no number of the language takes is reported")
  func unusedForms() throws {
    let language = Language(id: "x", tag: "en", name: "")
    let context = ReadingContext(languages: [language])
    let text = "search:\n  count: { one: a, few: b, other: c }\n"
    let value = try #require(YAMLFile.value(of: text, path: "strings/x.yml", context))
    #expect(WordingFile(value, language: language) != nil)
    #expect(
      context.collector.diagnostics.map(\.message) == [
        "\"search.count\" has the plural category \"few\", which no number takes"
      ])
  }

  @Test("a missing phrase shows its key")
  func missingPhrase() {
    let wording = Wording(
      language: Language(id: "en", tag: "en", name: "English"), format: NumberFormat(NumberRules()),
      texts: [:])
    #expect(wording(.baseline) == "⟦figure.baseline⟧")
  }

  @Test("dates are written as precisely as they are known")
  func dates() throws {
    var rules = NumberRules()
    rules.day = "{year}年{month}月{day}日"
    rules.month = "{year}年{month}月"
    rules.year = "{year}年"
    #expect(NumberFormat(rules).date(try #require(CalendarDate("2016-02-23"))) == "2016年2月23日")
    #expect(NumberFormat(rules).date(try #require(CalendarDate("2016-02"))) == "2016年2月")
    #expect(NumberFormat(rules).date(try #require(CalendarDate("2016"))) == "2016年")
    rules.day = "{day} {month} {year}"
    rules.months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    #expect(NumberFormat(rules).date(try #require(CalendarDate("2016-02-23"))) == "23 February 2016")
  }

  @Test("values are put in by name, and a name without a value stays to be seen")
  func patterns() {
    #expect(Pattern("{from}–{to}").filled(["from": "20", "to": "30"]) == "20–30")
    #expect(Pattern("{page} – {site}").filled(["page": "A"]) == "A – {site}")
    #expect(Pattern("no braces").filled(["a": "b"]) == "no braces")
    #expect(Pattern("open {brace").filled(["brace": "x"]) == "open {brace")
  }
}
