import Foundation
import TestSupport
import Testing

/// A plan that counts fiscal years: one key in plan.yml, and every year of the site says so.
@Suite("Fiscal years")
struct FiscalYearTests {
  private func publish(_ fiscalYear: String) throws -> (run: Run, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: content)
    let plan = try folder.text("content/plan.yml") + "fiscal_year: \(fiscalYear)\n"
    try plan.write(toFile: content + "/plan.yml", atomically: true, encoding: .utf8)
    let run = try Run(
      ["--content", "content", "--templates", Repository.path("templates"), "--output", "site"],
      in: folder.path)
    return (run, folder)
  }

  @Test("years are named by the two calendar years that they lie in, in tables, charts and sentences")
  func namesOfYears() throws {
    let (run, folder) = try publish("{ first_month: 4 }")
    #expect(run.status == 0, "\(run.errors)")
    let page = try folder.text("site/fr/indicators/value-added.html")
    #expect(page.contains("2020/21") && page.contains("2030/31"))
    #expect(page.contains(">2025/26</text>"), "the axis")
    #expect(!page.contains(">2025</text>"))
    let overview = try folder.text("site/fr/index.html")
    #expect(overview.contains("2020/21–2030/31"))
    #expect(overview.contains("exercices budgétaires, premier mois : avril"))
  }

  @Test("a plan may name them after the calendar year in which they end")
  func namedAfterTheEnd() throws {
    let (_, folder) = try publish("{ first_month: 7, named_after: end }")
    #expect(try folder.text("site/ar/index.html").contains("2019/20–2029/30"))
  }

  @Test("a month that no fiscal year begins with is reported", arguments: ["1", "13", "avril"])
  func wrongMonth(_ month: String) throws {
    let (run, _) = try publish("{ first_month: \(month) }")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/plan.yml:"))
  }
}
