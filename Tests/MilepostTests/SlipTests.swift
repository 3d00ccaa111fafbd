import Editing
import Foundation
import Localisation
import Plan
import Publishing
import Reading
import Site
import Testing

@testable import milepost

/// Single slips in a small plan in English and French, that of `milepost new plan`: each is told once, where it was made, and nothing else
/// is told; what the message asks for leaves a plan without a mistake.
@Suite("Slips")
struct SlipTests {
  struct Slip: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var file: String
    /// Nil for a file that does not exist.
    var old: String?
    var new: String
    var code: String
    var line: Int
    var column: Int
    /// Where it is told, if that is another file.
    var place: String?
    /// What is to be written instead; nil if the file is to be removed.
    var remedy: String?
    var comparesLanguages: Bool

    init(
      _ description: String, in file: String, _ old: String?, _ new: String, _ code: String, _ line: Int,
      _ column: Int, of place: String? = nil, remedy: String? = nil, comparesLanguages: Bool = false
    ) {
      testDescription = description
      (self.file, self.old, self.new, self.code) = (file, old, new, code)
      (self.line, self.column, self.place, self.remedy) = (line, column, place, remedy)
      self.comparesLanguages = comparesLanguages
    }
  }

  /// The plan and the theme, which all slips share.
  private struct Base {
    let folder: TemporaryFolder
    let theme: (theme: Theme, diagnostics: [Diagnostic])

    var content: String { folder.path + "/content" }

    init() async throws {
      folder = try TemporaryFolder()
      for (path, text) in NewPlan(languages: ["en", "fr"]).files() {
        let url = URL(filePath: folder.path + "/" + path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      _ = try await TranslationReview(content: folder.path + "/content").record(nil)
      try FileManager.default.createDirectory(
        atPath: folder.path + "/templates", withIntermediateDirectories: true)
      let known = PlanLoader.load(root: folder.path + "/content").plan?.site.languages
      theme = ThemeLoader.load(root: folder.path + "/templates", languages: known ?? [])
    }

    func told(_ file: String, _ text: String?, comparesLanguages: Bool) async -> [String] {
      var build = Build(
        SourceFolders(content: content, templates: folder.path + "/templates"),
        comparesLanguages: comparesLanguages, edited: text.map { [file: Array($0.utf8)] } ?? [:])
      build.rendersPages = false
      if file != "site.yml" { build.theme = theme }
      let diagnostics = await build.run(into: { Publication?.none }).diagnostics
      // The slips in a text are in one language alone, and the plan consists of samples.
      return diagnostics.filter {
        $0.code != "sample-left" && (comparesLanguages || $0.code != "different-headings")
      }.map {
        "\($0.place.path.dropFirst(content.count + 1)):\($0.place.line):\($0.place.column) \($0.code)"
      }
    }
  }

  @Test("each slip is told once, where it is, and its remedy works")
  func slips() async throws {
    let base = try await Base()
    #expect(await base.told("", nil, comparesLanguages: true) == [])
    for slip in Self.all + Self.more + Self.causes {
      var right: String?
      var wrong = slip.new
      if let old = slip.old {
        let text = try String(contentsOfFile: base.content + "/" + slip.file, encoding: .utf8)
        let range = try #require(text.range(of: old), "\(slip.testDescription)")
        wrong = text.replacingCharacters(in: range, with: slip.new)
        right = text.replacingCharacters(in: range, with: try #require(slip.remedy))
      }
      let told = await base.told(slip.file, wrong, comparesLanguages: slip.comparesLanguages)
      let expected = "\(slip.place ?? slip.file):\(slip.line):\(slip.column) \(slip.code)"
      #expect(told == [expected], "\(slip.testDescription)")
      // The plan as it was is known to be clean.
      guard slip.remedy != slip.old else { continue }
      let left = await base.told(slip.file, right, comparesLanguages: slip.comparesLanguages)
      #expect(left == [], "\(slip.testDescription)")
    }
  }

  @Test func `two hundred faulty inputs are held against what is told of them`() {
    let slips = Self.all + Self.more + Self.causes
    #expect(Set(slips.map(\.testDescription)).count == slips.count)
    // None of the slips is in Chinese; half of the explanations' examples are.
    #expect(slips.count >= 200)
    #expect(slips.count + Explanation.all.count { $0.example != nil } > 300)
  }

  private static let all = [
    Slip(
      "decimal comma in a table, in quotes", in: "observations/samples.csv", "2021,41,", "2021,\"41,5\",",
      "decimal-comma", 5, 19, remedy: "2021,41.5,"),
    Slip(
      "decimal comma of a baseline", in: "indicators/01-samples.yml", "value: 40,", "value: \"40,5\",",
      "decimal-comma", 72, 36, remedy: "value: 40.5,"),
    Slip(
      "decimal comma of a baseline, unquoted", in: "indicators/01-samples.yml", "value: 40,", "value: 40,5,",
      "decimal-comma", 72, 36, remedy: "value: 40.5,"),
    Slip(
      "thousands with a comma in a target", in: "indicators/01-samples.yml", "value: 120", "value: 1,200",
      "ambiguous-figure", 44, 30, remedy: "value: 1200"),
    Slip(
      "thousands with a comma in a table", in: "observations/samples.csv", "2021,91,", "2021,\"1,091\",",
      "ambiguous-figure", 2, 20, remedy: "2021,1091,"),
    Slip(
      "thousands with a space", in: "observations/samples.csv", "2021,91,", "2021,1 091,",
      "grouped-figure", 2, 20, remedy: "2021,1091,"),
    Slip(
      "words in a figure", in: "observations/samples.csv", "2021,91,", "2021,91 units,",
      "figure-with-words", 2, 20, remedy: "2021,91,"),
    Slip(
      "a sign of comparison in a figure", in: "observations/samples.csv", "2021,91,", "2021,>= 91,",
      "figure-with-words", 2, 20, remedy: "2021,91,"),
    Slip(
      "about, in words", in: "observations/samples.csv", "2021,91,", "2021,about 91,",
      "figure-with-words", 2, 20, remedy: "2021,91,"),
    Slip(
      "a per cent sign in a table", in: "observations/samples.csv", "2021,41,", "2021,41%,",
      "percent-sign", 5, 19, remedy: "2021,41,"),
    Slip(
      "full-width digits", in: "observations/samples.csv", "2021,91,", "2021,９１,",
      "full-width-figure", 2, 20, remedy: "2021,91,"),
    Slip(
      "a letter O for a nought", in: "observations/samples.csv", "2023,107,", "2023,1O7,",
      "figure-with-words", 4, 20, remedy: "2023,107,"),
    Slip(
      "a future year of an observation", in: "observations/samples.csv", "sample-output,2023,107",
      "sample-output,2032,107",
      "premature-figure", 4, 15, remedy: "sample-output,2023,107"),
    Slip(
      "a figure before its source", in: "observations/samples.csv", "sample-output,2023,107",
      "sample-output,2025,107",
      "premature-figure", 4, 15, remedy: "sample-output,2023,107"),
    Slip(
      "a future source", in: "sources.yml", "date: 2023-12", "date: 2032-12",
      "future-date", 27, 9, remedy: "date: 2023-12"),
    Slip(
      "a share above a hundred", in: "observations/samples.csv", "2022,43,", "2022,430,",
      "share-above-whole", 6, 19, remedy: "2022,43,"),
    Slip(
      "a share below nought", in: "observations/samples.csv", "2022,43,", "2022,-43,",
      "share-above-whole", 6, 19, remedy: "2022,43,"),
    Slip(
      "a range turned round", in: "indicators/01-samples.yml", "at_least: 60", "between: [65, 60]",
      "invalid-range", 75, 32, remedy: "between: [60, 65]"),
    Slip(
      "a target on the wrong side of the baseline", in: "indicators/01-samples.yml", "value: 120",
      "value: 12",
      "target-on-wrong-side", 44, 9, remedy: "value: 120"),
    Slip(
      "a year that is no year", in: "observations/samples.csv", "sample-output,2021,91",
      "sample-output,21,91",
      "invalid-year", 2, 15, remedy: "sample-output,2021,91"),
    Slip(
      "a figure twice", in: "observations/samples.csv", "sample-output,2022,98", "sample-output,2021,98",
      "duplicate-figure", 3, 1, remedy: "sample-output,2022,98"),
    Slip(
      "an unknown indicator in a table", in: "observations/samples.csv", "sample-output,2022",
      "sampel-output,2022",
      "unknown-reference", 3, 1, remedy: "sample-output,2022"),
    Slip(
      "an unknown kind of figure", in: "observations/samples.csv", "44,preliminary", "44,preliminery",
      "invalid-choice", 7, 22, remedy: "44,preliminary"),
    Slip(
      "an unknown source in a table", in: "observations/samples.csv", "2022,98,observed,yearbook",
      "2022,98,observed,yearbok",
      "unknown-reference", 3, 32, remedy: "2022,98,observed,yearbook"),
    Slip(
      "a cell too many", in: "observations/samples.csv", "2022,98,observed,yearbook",
      "2022,98,observed,yearbook,x",
      "surplus-cells", 3, 41, remedy: "2022,98,observed,yearbook"),
    Slip(
      "an empty translation of a name", in: "units.yml", "fr: unités d'exemple }\n", "fr: \"\" }\n",
      "empty-text", 9, 33, remedy: "fr: unités d'exemple }\n"),
    Slip(
      "an empty translation of the title", in: "site.yml", "title: { en: Sample plan, fr: Plan d'exemple }",
      "title: { en: Sample plan, fr: \"\" }",
      "empty-text", 9, 31, remedy: "title: { en: Sample plan, fr: Plan d'exemple }"),
    Slip(
      "an empty title of a chapter", in: "chapters/01-sample.en.md", "title: Sample chapter", "title: \"\"",
      "empty-text", 3, 8, remedy: "title: Sample chapter"),
    Slip(
      "a title of blanks", in: "chapters/01-sample.fr.md", "title: Chapitre d'exemple", "title: \" \"",
      "empty-text", 3, 8, remedy: "title: Chapitre d'exemple"),
    Slip(
      "an empty name", in: "organisations.yml", "name: { en: Sample enterprise, fr: Entreprise d'exemple }",
      "name:",
      "missing-key", 6, 3, remedy: "name: { en: Sample enterprise, fr: Entreprise d'exemple }"),
    Slip(
      "a text in one language where all are needed", in: "organisations.yml",
      "name: { en: Sample enterprise, fr: Entreprise d'exemple }", "name: { en: Sample enterprise }",
      "missing-translation", 9, 9, remedy: "name: { en: Sample enterprise, fr: Entreprise d'exemple }"),
    Slip(
      "a gap between periods", in: "plan.yml", "id: second, from: 2025", "id: second, from: 2027",
      "period-gap", 17, 5, remedy: "id: second, from: 2025"),
    Slip(
      "a period that ends before it begins", in: "plan.yml", "from: 2020, to: 2025", "from: 2025, to: 2020",
      "period-order", 16, 34, remedy: "from: 2020, to: 2025"),
    Slip(
      "a deadline that is no year", in: "measures.yml", "deadline: 2025", "deadline: end of 2025",
      "invalid-year", 20, 13, remedy: "deadline: 2025"),
    Slip(
      "an unknown unit", in: "indicators/01-samples.yml", "unit: percent", "unit: per-cent",
      "unknown-reference", 70, 11, remedy: "unit: percent"),
    Slip(
      "an unknown organisation", in: "indicators/01-samples.yml", "responsible: [sample-enterprise]",
      "responsible: [sample-entreprise]",
      "unknown-reference", 54, 19, remedy: "responsible: [sample-enterprise]"),
    Slip(
      "an unknown chapter", in: "measures.yml", "chapter: sample", "chapter: smaple",
      "unknown-reference", 9, 12, remedy: "chapter: sample"),
    Slip(
      "an unknown page of the menu", in: "site.yml", "pages/about]", "pages/abuot]",
      "unknown-reference", 29, 91, remedy: "pages/about]"),
    Slip(
      "an unknown headline indicator", in: "site.yml", "sample-share]", "sample-shares]",
      "unknown-reference", 32, 27, remedy: "sample-share]"),
    Slip(
      "an unknown period of a roadmap", in: "sectors/sample-field.yml", "periods: [second]",
      "periods: [third]",
      "unknown-reference", 21, 21, remedy: "periods: [second]"),
    Slip(
      "an unknown path", in: "indicators/01-samples.yml", "path: linear", "path: straight",
      "invalid-choice", 37, 11, remedy: "path: linear"),
    Slip(
      "an unknown direction", in: "indicators/01-samples.yml", "unit: percent\n    better: higher",
      "unit: percent\n    better: up",
      "invalid-choice", 71, 13, remedy: "unit: percent\n    better: higher"),
    Slip(
      "a key misspelt", in: "indicators/01-samples.yml", "responsible:", "responsable:",
      "unknown-key", 54, 5, remedy: "responsible:"),
    Slip(
      "a key twice", in: "units.yml", "  quantity: share", "  quantity: share\n  quantity: share",
      "duplicate-key", 24, 3, remedy: "  quantity: share"),
    Slip(
      "a required key missing", in: "units.yml", "  name: { en: \"%\", fr: \"%\" }\n", "",
      "missing-key", 22, 3, remedy: "  name: { en: \"%\", fr: \"%\" }\n"),
    Slip(
      "a colon without a space", in: "units.yml", "quantity: share", "quantity:share",
      "yaml-syntax", 24, 12, remedy: "quantity: share"),
    Slip(
      "a missing colon", in: "units.yml", "  quantity: share", "  quantity share",
      "yaml-syntax", 24, 11, remedy: "  quantity: share"),
    Slip(
      "a bracket not closed", in: "site.yml", "headline: [sample-output, sample-share]",
      "headline: [sample-output, sample-share",
      "yaml-syntax", 32, 11, remedy: "headline: [sample-output, sample-share]"),
    Slip(
      "a brace not closed", in: "organisations.yml", "fr: Entreprise d'exemple }", "fr: Entreprise d'exemple",
      "yaml-syntax", 9, 9, remedy: "fr: Entreprise d'exemple }"),
    Slip(
      "a quotation mark not closed", in: "sources.yml", "en: \"Sample source: a yearbook\"",
      "en: \"Sample source: a yearbook",
      "yaml-syntax", 26, 16, remedy: "en: \"Sample source: a yearbook\""),
    Slip(
      "a comma in an unquoted name", in: "organisations.yml", "en: Sample enterprise,", "en: Sample, Inc,",
      "unknown-language", 9, 23, remedy: "en: \"Sample, Inc\","),
    Slip(
      "a colon in an unquoted name", in: "organisations.yml",
      "name: { en: Sample enterprise, fr: Entreprise d'exemple }",
      "name:\n    en: Sample: enterprise\n    fr: Entreprise d'exemple",
      "yaml-syntax", 10, 15, remedy: "name:\n    en: \"Sample: enterprise\"\n    fr: Entreprise d'exemple"),
    Slip(
      "a tab for indentation", in: "measures.yml", "  deadline: 2025", "\tdeadline: 2025",
      "yaml-syntax", 20, 1, remedy: "  deadline: 2025"),
    Slip(
      "a line indented too little", in: "measures.yml", "  deadline: 2025", " deadline: 2025",
      "yaml-syntax", 20, 2, remedy: "  deadline: 2025"),
    Slip(
      "a line indented too much", in: "measures.yml", "  deadline: 2025", "   deadline: 2025",
      "yaml-syntax", 20, 4, remedy: "  deadline: 2025"),
    Slip(
      "a full-width colon", in: "measures.yml", "deadline: 2025", "deadline：2025",
      "full-width-colon", 20, 11, remedy: "deadline: 2025"),
    Slip(
      "a full-width comma", in: "site.yml", "[sample-output, sample-share]", "[sample-output，sample-share]",
      "unknown-reference", 32, 12, remedy: "[sample-output, sample-share]"),
    Slip(
      "a typographic quotation mark", in: "sources.yml", "en: \"Sample source: a yearbook\"",
      "en: “Sample source: a yearbook”",
      "yaml-syntax", 26, 16, remedy: "en: \"Sample source: a yearbook\""),
    Slip(
      "a no-break space after a colon", in: "measures.yml", "deadline: 2025", "deadline:\u{A0}2025",
      "yaml-syntax", 20, 12, remedy: "deadline: 2025"),
    Slip(
      "a hyphen without a space", in: "organisations.yml", "- id: sample-enterprise",
      "-id: sample-enterprise",
      "yaml-syntax", 6, 2, remedy: "- id: sample-enterprise"),
    Slip(
      "an unknown indicator in a text", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n{{value sample-outptu 2030}}\n",
      "unknown-reference", 17, 1, remedy: "\n{{measures sample}}\n\n{{value sample-output 2030}}\n"),
    Slip(
      "a year without a figure in a text", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n{{value sample-output 2012}}\n",
      "missing-figure", 17, 1, remedy: "\n{{measures sample}}\n\n{{value sample-output 2022}}\n"),
    Slip(
      "a placement not closed", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n{{value sample-output 2030}\n",
      "stray-braces", 17, 1, remedy: "\n{{measures sample}}\n\n{{value sample-output 2030}}\n"),
    Slip(
      "a dead link to a page", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n[a page](page:abuot)\n",
      "dead-link", 17, 10, remedy: "\n{{measures sample}}\n\n[a page](page:about)\n"),
    Slip(
      "a dead link to an indicator", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n[it](indicator:sample-outputs)\n",
      "dead-link", 17, 6, remedy: "\n{{measures sample}}\n\n[it](indicator:sample-output)\n"),
    Slip(
      "an image that is not there", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n![A map](media:map.png)\n",
      "dead-link", 17, 10, remedy: "\n{{measures sample}}\n\nA map\n"),
    Slip(
      "a heading without a space", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n##Targets\n",
      "missing-space", 17, 1, remedy: "\n{{measures sample}}\n\n## Targets\n"),
    Slip(
      "a first heading", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n# Targets\n",
      "heading-level", 17, 1, remedy: "\n{{measures sample}}\n\n## Targets\n"),
    Slip(
      "a heading that skips a level", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n## A\n\n#### B\n\nText.\n",
      "heading-level", 19, 1, remedy: "\n{{measures sample}}\n\n## A\n\n### B\n\nText.\n"),
    Slip(
      "a table with a short line of dashes", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n| a | b |\n|---|\n| 1 | 2 |\n",
      "table-shape", 18, 1, remedy: "\n{{measures sample}}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"),
    Slip(
      "a row with too many cells", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n",
      "table-shape", 19, 1, remedy: "\n{{measures sample}}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"),
    Slip(
      "a code block not closed", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n```\nx\n",
      "open-code-block", 17, 1, remedy: "\n{{measures sample}}\n\n```\nx\n```\n"),
    Slip(
      "a footnote that is not there", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\nA claim[^1].\n",
      "missing-footnote", 17, 8, remedy: "\n{{measures sample}}\n\nA claim[^1].\n\n[^1]: Its source.\n"),
    Slip(
      "a space between the parts of a link", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n[a] (page:about)\n",
      "broken-link", 17, 3, remedy: "\n{{measures sample}}\n\n[a](page:about)\n"),
    Slip(
      "emphasis with spaces", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n** bold **\n",
      "stray-marks", 17, 1, remedy: "\n{{measures sample}}\n\n**bold**\n"),
    Slip(
      "HTML in a text", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n<div>x</div>\n",
      "html", 17, 1, remedy: "\n{{measures sample}}\n\nx\n"),
    Slip(
      "a dead link in French", in: "chapters/01-sample.fr.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n[une page](page:abuot)\n",
      "dead-link", 17, 12, remedy: "\n{{measures sample}}\n\n[une page](page:about)\n"),
    Slip(
      "a heading without a space in French", in: "chapters/01-sample.fr.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n##Cibles\n",
      "missing-space", 17, 1, remedy: "\n{{measures sample}}\n\n## Cibles\n"),
    Slip(
      "a front that is not closed", in: "pages/about.en.md", "title: About this site\n---",
      "title: About this site",
      "open-front-matter", 1, 1, remedy: "title: About this site\n---"),
    Slip(
      "a text without a front", in: "pages/about.en.md", "---\ntitle: About this site\n---\n", "",
      "missing-title", 1, 1, remedy: "---\ntitle: About this site\n---\n"),
    Slip(
      "a figure that differs between the languages", in: "pages/about.fr.md", "Tous les chiffres",
      "Les 25 chiffres",
      "figure-only-in-translation", 4, 5, remedy: "Tous les chiffres", comparesLanguages: true),
    Slip(
      "a placement that one language lacks", in: "chapters/01-sample.fr.md", "{{indicators}}\n\n", "",
      "different-structure", 9, 1, remedy: "{{indicators}}\n\n", comparesLanguages: true),
    Slip(
      "a language code that the site does not have", in: "pages/about.de.md", nil,
      "---\ntitle: Über\n---\nText.\n",
      "unknown-language", 1, 1),
    Slip(
      "a file misspelt", in: "unit.yml", nil, "- id: x\n",
      "unknown-file", 1, 1),
    Slip(
      "a workbook among the figures", in: "observations/data.xlsx", nil, "x",
      "unknown-file", 1, 1),
    Slip(
      "a decimal comma that is not in quotation marks", in: "observations/samples.csv", "2021,41,",
      "2021,41,5,",
      "decimal-comma", 5, 19, remedy: "2021,41.5,"),
    Slip(
      "a quotation mark not closed in a table", in: "observations/samples.csv", "2022,98,observed,yearbook",
      "2022,98,observed,\"yearbook", "csv-quotation", 3, 32, remedy: "2022,98,observed,yearbook"),
    Slip(
      "a day that no month has", in: "sources.yml", "date: 2023-12", "date: 2023-13", "invalid-date", 27, 9,
      remedy: "date: 2023-12"),
    Slip(
      "a capital letter in an id", in: "organisations.yml", "id: sample-enterprise", "id: Sample-Enterprise",
      "invalid-id", 6, 7, remedy: "id: sample-enterprise"),
  ]
}
