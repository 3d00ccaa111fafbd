import Foundation
import TestSupport
import Testing

/// Series for which there are only estimates: pages show the newest one as the latest figure and say what it is; no status rests on it.
@Suite("Estimates as latest figures")
struct EstimatesTests {
  /// The Atlas plan with the given rows as the only figures.
  private func publish(_ rows: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: content)
    try (["indicator,year,value,kind,source"] + rows).joined(separator: "\n").write(
      toFile: content + "/observations/figures.csv", atomically: true, encoding: .utf8)
    let run = try Run(
      ["--content", "content", "--templates", Repository.path("templates"), "--output", "site"],
      in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  private func page(_ name: String, of folder: TemporaryFolder) throws -> PageMarkup {
    PageMarkup(try folder.text("site/fr/\(name).html"))
  }

  private func row(of indicator: String, in folder: TemporaryFolder) throws -> String {
    let rows = try page("indicators/index", of: folder).parts(from: "<tr", to: "</tr>")
    return try #require(rows.first { $0.html.contains("href=\"\(indicator).html\"") }).text
  }

  private static let estimates = [
    "value-added,2021,131200,estimate,yearbook", "value-added,2024,165300,estimate,yearbook",
    "value-added,2026,190000,forecast,yearbook",
  ]

  @Test("the newest estimate stands in list, key figures, title and label, and says what it is")
  func marked() throws {
    let folder = try publish(Self.estimates)
    let list = try row(of: "value-added", in: folder)
    #expect(list.contains("(2024, estimation)"), "\(list)")
    let page = try page("indicators/value-added", of: folder)
    let title = try #require(page.parts(from: "<h2 class=\"t\"", to: "</h2>").first).text
    #expect(title.contains("165,3 milliards de dirhams en 2024 (estimation)"), "\(title)")
    let keys = try #require(page.parts(from: "<dl class=\"keys\" ", to: "</dl>").first).text
    #expect(keys.contains("165,3") && keys.contains("estimation") && !keys.contains("190"), "\(keys)")
    #expect(page.html.contains(">2024, estimation</text>"), "the label in the chart")
    #expect(!page.text.contains("Aucun chiffre postérieur"))
  }

  @Test("no status rests on an estimate")
  func unscored() throws {
    let estimated = try row(of: "value-added", in: publish(Self.estimates))
    #expect(estimated.hasSuffix("non évaluable"), "\(estimated)")
    let figures = Self.estimates.map { $0.replacing("estimate", with: "observed") }
    let observed = try row(of: "value-added", in: publish(figures))
    #expect(!observed.contains("non évaluable"), "\(observed)")
  }

  @Test(
    "a page says that a figure was found which decides nothing, not that none was found",
    arguments: ["estimate", "forecast", "partial"])
  func undecided(kind: String) throws {
    let page = try page("indicators/value-added", of: publish(["value-added,2024,142000,\(kind),yearbook"]))
      .text
    #expect(page.contains("aucun chiffre observé trouvé après le départ"), "\(page)")
    #expect(page.contains("Seuls ont été trouvés des estimations"))
    #expect(!page.contains("Aucun chiffre comparable n’a été trouvé"))
  }

  @Test("an older result comes before a newer estimate")
  func resultFirst() throws {
    let folder = try publish([
      "value-added,2021,131200,observed,yearbook", "value-added,2024,165300,estimate,yearbook",
    ])
    let list = try row(of: "value-added", in: folder)
    #expect(list.contains("(2021)") && !list.contains("2024, estimation"), "\(list)")
  }

  @Test(
    "a forecast or a figure for part of a year is never the latest figure",
    arguments: ["forecast", "partial"]
  )
  func neverTheLatest(kind: String) throws {
    let folder = try publish(["value-added,2024,165300,\(kind),yearbook"])
    let list = try row(of: "value-added", in: folder)
    #expect(!list.contains("165,3"), "\(list)")
  }

  @Test("a series without targets is told from its first estimate to its last, each named as one")
  func course() throws {
    // A review of the plan places a figure of the first series.
    let folder = try publish(
      Self.estimates + (2020...2024).map { "gdp,\($0),\(1_000_000 + ($0 - 2020) * 50_000),estimate,yearbook" }
    )
    let page = try page("indicators/gdp", of: folder)
    let title = try #require(page.parts(from: "<h2 class=\"t\"", to: "</h2>").first).text
    #expect(title.contains("2024 (estimation)") && !title.contains("2020 (estimation)"), "\(title)")
  }
}
