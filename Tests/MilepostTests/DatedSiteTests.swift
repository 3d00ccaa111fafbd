import Foundation
import Plan
import Publishing
import Reading
import TestSupport
import Testing

@testable import milepost

/// What a later figure may change, and what not.
@Suite("Dates")
struct DatedSiteTests {
  private let folder: TemporaryFolder
  private var content: String { folder.path + "/content" }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: folder.path + "/content")
  }

  private func publish(_ name: String, _ options: [String] = []) throws -> String {
    let output = folder.path + "/" + name
    let run = try Run(
      ["--content", content, "--templates", Repository.path("templates"), "--output", output] + options)
    #expect(run.status == 0, "\(run.errors)")
    return output
  }

  private func addLaterFigure() throws {
    let later = "indicator,year,value,source,released\nvalue-added,2025,181000,yearbook,2026-05-01\n"
    try later.write(toFile: content + "/observations/later.csv", atomically: true, encoding: .utf8)
  }

  @Test("building as of an earlier day gives the earlier site, byte for byte")
  func earlierSite() throws {
    let manager = FileManager.default
    let before = try manager.contents(below: publish("before", ["--date", "2025-12-31"]))
    try addLaterFigure()
    let after = try manager.contents(below: publish("after", ["--date", "2025-12-31"]))
    #expect(before.keys.sorted() == after.keys.sorted())
    for (name, data) in before { #expect(after[name] == data, "\(name)") }
  }

  @Test("a later figure changes its indicator's page and no byte of an earlier review")
  func frozenReview() throws {
    let review = "/fr/reviews/2025-03-mid-term.html"
    let page = "/fr/indicators/value-added.html"
    let before = try publish("before")
    try addLaterFigure()
    let after = try publish("after")
    let manager = FileManager.default
    let earlier = try [review, page].map { try #require(manager.contents(atPath: before + $0)) }
    let later = try [review, page].map { try #require(manager.contents(atPath: after + $0)) }
    #expect(earlier[0] == later[0])
    #expect(earlier[1] != later[1])
  }

  @Test("two evaluations keep what each saw: a later figure and a later correction change no byte of them")
  func twoReviews() throws {
    let reviews = ["/fr/reviews/2023-06-first-look.html", "/fr/reviews/2025-03-mid-term.html"]
    let before = try publish("before")
    try addLaterFigure()
    let correction = "indicator,year,value,source,released\nemployment,2022,104,yearbook,2026-06-01\n"
    try correction.write(toFile: content + "/observations/correction.csv", atomically: true, encoding: .utf8)
    let after = try publish("after")
    let manager = FileManager.default
    for review in reviews {
      let earlier = try #require(manager.contents(atPath: before + review))
      #expect(earlier == manager.contents(atPath: after + review), "\(review)")
    }
    let first = try String(contentsOfFile: after + reviews[0], encoding: .utf8)
    let second = try String(contentsOfFile: after + reviews[1], encoding: .utf8)
    // The snapshot of 2023 has the employment of 2022 and its target met; that of 2025 has the figure of 2023.
    #expect(first.contains("id=\"snapshot\"") && first.contains("(2022)") && !first.contains("(2024)"))
    #expect(second.contains("(2023)"))
    // The indicator's own page has the correction, by which the target of 2022 was missed.
    let page = try String(contentsOfFile: after + "/fr/indicators/employment.html", encoding: .utf8)
    #expect(page.contains("<td>104</td>") && !page.contains("<td>106</td>"))
    #expect(page.contains("de moins bien que la cible (2022)"))
  }

  @Test("a judgement is beside the computed status, with its reason, author and date, once it was made")
  func judgement() throws {
    let page = "/fr/indicators/water-intensity.html"
    let before = try String(
      contentsOfFile: publish("before", ["--date", "2023-05-09"]) + page, encoding: .utf8)
    let after = try String(
      contentsOfFile: publish("after", ["--date", "2023-05-10"]) + page, encoding: .utf8)
    #expect(!before.contains("Comité de suivi"))
    #expect(after.contains("Avis : Comité de suivi, 10\u{A0}mai 2023"))
    #expect(after.contains("Deux années sèches"))
    // 100 × 0.975 × 0.969 = 94.4775 against 100 × 0.8^(2/5) = 91.46: 5.52 ÷ 8.54 = 0.65
    #expect(after.contains("= 0,65 (2022)"))
  }

  @Test("the method page prints the constants that statuses are computed with")
  func method() throws {
    let page = try String(contentsOfFile: publish("site") + "/fr/method.html", encoding: .utf8)
    func printed(_ value: Double) -> String {
      Figure(rounding: value, decimals: 2).description.replacingOccurrences(of: ".", with: ",")
    }
    for value in [StatusThresholds.onTrack, StatusThresholds.behind, StatusThresholds.movingAway] {
      #expect(page.contains("<td class=\"r\">\(printed(value))</td>"))
    }
    #expect(page.contains("moins de \(printed(StatusThresholds.precision).dropLast()) unité"))
    #expect(page.contains("bonne voie à partir de \(printed(StatusThresholds.onTrack))"))
    #expect(page.contains("en retard à partir de \(printed(StatusThresholds.behind))"))
    let tolerance = PlanProfile.usualTolerance.description.replacingOccurrences(of: ".", with: ",")
    #expect(page.contains("<td class=\"r\">\(tolerance)</td>"))
  }

  @Test("before a revision the target is the old one")
  func revision() throws {
    let page = "/fr/indicators/value-added.html"
    let old = try String(contentsOfFile: publish("old", ["--date", "2022-06-30"]) + page, encoding: .utf8)
    let new = try String(contentsOfFile: publish("new") + page, encoding: .utf8)
    #expect(old.contains("190\u{A0}milliards") && !old.contains("<del>"))
    #expect(new.contains("180\u{A0}milliards") && new.contains("<del>"))
  }

  @Test("what changed since the last publication is listed page by page")
  func comparison() throws {
    let site = try publish("site")
    try addLaterFigure()
    let run = try Run(
      [
        "--content", content, "--templates", Repository.path("templates"), "--output", site, "--compare",
        site,
      ])
    #expect(run.output.contains("fr/indicators/value-added.html\n"))
    #expect(run.output.contains("181"))
    let again = try Run(
      [
        "--content", content, "--templates", Repository.path("templates"), "--output", site, "--compare",
        site,
      ])
    #expect(again.output.contains("Nothing that readers see has changed."))
  }

  @Test("a comparison shows what readers read, in the order of the page, and names pages that it cannot read")
  func comparedWords() throws {
    let site = try publish("site")
    let index = site + "/fr/index.html"
    let page = try String(contentsOfFile: index, encoding: .utf8)
    try page.replacing("</main>", with: "<p>A &amp; B</p><p>C &lt; D</p></main>").write(
      toFile: index, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: site + "/404.html")
    try FileManager.default.createSymbolicLink(
      atPath: site + "/404.html", withDestinationPath: "/etc/hostname")
    let run = try Run(
      [
        "--content", content, "--templates", Repository.path("templates"), "--output", folder.path + "/new",
        "--compare", site,
      ])
    #expect(run.output.contains("fr/index.html\n  - A & B\n  - C < D\n"), "\(run.output)")
    #expect(run.output.contains("not compared: \(site)/404.html: the link leads out"), "\(run.output)")
    #expect(!run.output.contains("new page"))
  }

  @Test(
    "what a text names that was published later is said to be missing as of the day; a slip stays a mistake",
    arguments: ["2015-01-01", "2018-06-30", "2020-12-31", "2023-03", "2025-12-31"])
  func laterFigureInText(_ day: String) async throws {
    let content = folder.path + "/wuhan"
    try FileManager.default.copyItem(atPath: Repository.path("content"), toPath: content)
    func run(_ text: String) async throws -> Build.Result<Publication> {
      try text.write(toFile: content + "/pages/dated.en.md", atomically: true, encoding: .utf8)
      let sources = SourceFolders(content: content)
      var build = Build(sources, date: CalendarDate(day))
      build.rendersPages = false
      return await build.run(into: { nil })
    }
    let figures = "{{value gdp 2024}} {{value gdp}} {{value gdp 2014}}"
    let sound = try await run("---\ntitle: Dated\n---\nGDP was \(figures).\n")
    #expect(!sound.diagnostics.hasErrors, "\(sound.diagnostics)")
    let slip = try await run("---\ntitle: Dated\n---\nGDP was {{value gdp 2042}}.\n")
    #expect(slip.diagnostics.filter { $0.severity == .error }.map(\.code) == ["missing-figure"])
  }

  @Test("the download of statuses says what the pages say")
  func download() throws {
    let site = try publish("site")
    let json = try Data(contentsOf: URL(filePath: site + "/data/status.json"))
    let document = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let rows = try #require(document["indicators"] as? [[String: Any]])
    let row = try #require(rows.first { $0["indicator"] as? String == "value-added" })
    #expect(row["latest_value"] as? Double == 165300)
    #expect(row["provisional"] as? Bool == true)
    // (165300 − 125000) ÷ (125000 × 1.44^(4/5) − 125000) = 40300 ÷ 42340.07…
    #expect(abs((row["pace"] as? Double ?? 0) - 0.9518) < 0.0001)
    let page = try String(contentsOfFile: site + "/fr/indicators/value-added.html", encoding: .utf8)
    #expect(page.contains("= 0,95 (2024)"))
  }
}
