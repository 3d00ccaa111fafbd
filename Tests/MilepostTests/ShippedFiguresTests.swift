import Foundation
import TestSupport
import Testing

/// What may not be done with the published figures of the shipped plan: no joining of series, no forecast as a result, no figure of
/// another scope in an indicator's place.
@Suite("Figures of the shipped plan")
struct ShippedFiguresTests {
  private struct Row {
    var indicator: String
    var year: Int
    var bound: String
    var kind: String
    var series: String
    var source: String
    var line: Substring
  }

  private let rows: [Row]

  init() throws {
    let folder = Repository.path("content/observations")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }
    rows = try names.sorted().flatMap { name in
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let lines = text.split(whereSeparator: \.isNewline)
      let head = try #require(lines.first).split(separator: ",").map(String.init)
      return try lines.dropFirst().map { line in
        // Notes, which may hold commas, come last.
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        func cell(_ name: String) -> String { head.firstIndex(of: name).map { cells[$0] } ?? "" }
        try #require(cells.count >= 6)
        return Row(
          indicator: cell("indicator"), year: try #require(Int(cell("year"))), bound: cell("bound"),
          kind: cell("kind"), series: cell("series"), source: cell("source"), line: line)
      }
    }
    try #require(rows.count > 150)
  }

  private func rows(of indicator: String) -> [Row] { rows.filter { $0.indicator == indicator } }

  @Test("each figure names its source and says how it is known")
  func sources() {
    for row in rows {
      #expect(!row.source.isEmpty, "\(row.line)")
      #expect(
        ["observed", "preliminary", "estimate", "forecast", "partial"].contains(row.kind), "\(row.line)")
    }
  }

  @Test(
    "a series that changed is broken where it changed",
    arguments: [
      ("secondary-value-added", 2018, 2019), ("secondary-value-added", 2023, 2024),
      ("rd-spending", 2015, 2016),
      ("rd-share-of-gdp", 2015, 2016), ("high-tech-enterprises", 2018, 2023),
      ("high-tech-manufacturing-share", 2022, 2023),
    ])
  func breaks(indicator: String, before: Int, after: Int) throws {
    let rows = rows(of: indicator)
    let earlier = Set(rows.filter { $0.year <= before }.map(\.series))
    let later = Set(rows.filter { $0.year >= after }.map(\.series))
    #expect(!earlier.isEmpty && !later.isEmpty)
    #expect(earlier.isDisjoint(with: later))
  }

  @Test("high-tech industry's two scopes are two indicators that share no year")
  func scopes() {
    let aboveScale = Set(rows(of: "high-tech-share-above-scale").map(\.year))
    let later = Set(rows(of: "high-tech-share").map(\.year))
    #expect(aboveScale == Set(2013...2018))
    #expect(!later.isEmpty && aboveScale.isDisjoint(with: later))
  }

  @Test("what was expected for 2022 in September of that year is a forecast, and GDP is preliminary")
  func kinds() {
    let expected = rows.filter { $0.source == "changjiang-2022-09-28" && $0.year == 2022 }
    #expect(!expected.isEmpty)
    #expect(expected.allSatisfy { $0.kind == "forecast" })
    #expect(Set(rows(of: "gdp").map(\.kind)) == ["preliminary"])
    for indicator in ["rd-spending", "rd-share-of-gdp"] {
      #expect(rows(of: indicator).first { $0.year == 2018 }?.kind == "estimate")
    }
  }

  @Test("a figure for part of a year is not the figure of the year")
  func partial() {
    let parts = ["前三季度", "前九个月", "上半年", "第一季度"]
    let ofParts = rows.filter { row in parts.contains { row.line.contains($0) } }
    #expect(ofParts.count >= 5)
    for row in ofParts { #expect(row.kind == "partial", "\(row.line)") }
  }

  @Test("industrial value added has its own two results and a forecast, and nothing else stands in")
  func industrialValueAdded() {
    let known = rows(of: "industrial-value-added").map { "\($0.year) \($0.kind)" }
    #expect(known.sorted() == ["2015 observed", "2016 observed", "2022 forecast"])
  }

  @Test("a figure that its source gives as a bound or roughly carries that")
  func bounds() {
    let words = ["突破", "超过", "左右", "近40%"]
    let inexact = rows.filter { row in words.contains { row.line.contains($0) } }
    #expect(inexact.count >= 5)
    // What a note says of another document is not about the figure itself.
    for row in inexact where !row.line.contains("市政府工作报告称2013年") {
      #expect(!row.bound.isEmpty, "\(row.line)")
    }
  }

  @Test("no page, chart, download or search text shows such a figure as exact")
  func shownBounds() throws {
    let cars = try ShippedSite.page("en/indicators/vehicle-output")
    #expect(cars.text.contains("more than 1 million vehicles"))
    #expect(
      try ShippedSite.text("en/charts/vehicle-output.svg").contains(
        "vehicles in 2014, after 795,200"))
    #expect(try ShippedSite.text("zh/charts/vehicle-output.svg").contains("2012年79.52万辆，2014年超过100万辆"))
    #expect(try ShippedSite.text("en/charts/high-tech-enterprises.svg").contains("more than 16"))
    #expect(try ShippedSite.text("data/high-tech-enterprises.csv").contains(",16000,more_than,"))
    #expect(try ShippedSite.text("data/high-tech-enterprises.json").contains("more_than"))
    #expect(
      try ShippedSite.text("data/tables/observations.csv").contains(
        "china-water-intensity-five-year-fall,2020,40,nearly,"))
    let list = try ShippedSite.page("en/indicators/index")
    #expect(list.text.contains("more than 55%") && !list.text.contains(" 55%  2023"))
  }

  @Test("titles of targets say that they are targets, and from when on; past ones need nothing any more")
  func titles() throws {
    // A file's title names what it is about, too.
    #expect(
      try ShippedSite.text("en/charts/broadband-penetration.svg").contains(
        "Broadband penetration: target of 100% from 2020 on"))
    #expect(
      try ShippedSite.text("zh/charts/solid-waste-utilisation.svg").contains("处置率：2020年起目标99%以上"))
    #expect(
      try ShippedSite.page("en/indicators/energy-intensity").text.contains(
        "Target of 34% less in 2025 than in 2015"))
    let value = try ShippedSite.page("en/indicators/industrial-value-added").text
    #expect(value.contains("no figure found for 2025") && !value.contains("Change needed per year"))
    #expect(value.contains("Monitored by") && !value.contains("Responsible"))
    #expect(value.contains("8 April 2026"))
  }

  @Test("only what differs by more than the plan's tolerance is pointed out")
  func findings() throws {
    let heading = "The plan’s own arithmetic"
    #expect(try !ShippedSite.page("en/indicators/energy-intensity").text.contains(heading))
    #expect(try ShippedSite.page("en/indicators/water-intensity").text.contains(heading))
  }

  @Test("figures of other scopes have no status, and national ones say whose they are")
  func context() throws {
    let plan = try Set(
      ShippedSite.text("data/tables/status-inputs.csv").split(whereSeparator: \.isNewline).dropFirst()
        .compactMap { $0.split(separator: ",").first.map(String.init) })
    #expect(plan.contains("industrial-value-added"))
    let national = Set(rows.map(\.indicator)).filter { $0.hasPrefix("china-") }
    #expect(!national.isEmpty)
    for indicator in national {
      #expect(!plan.contains(indicator))
      #expect(try ShippedSite.text("zh/indicators/\(indicator).html").contains("全国"))
      #expect(try ShippedSite.text("en/indicators/\(indicator).html").contains("China"))
    }
    for indicator in ["secondary-value-added", "gdp", "rd-share-of-gdp", "invention-patent-grants"] {
      #expect(!plan.contains(indicator))
    }
  }
}
