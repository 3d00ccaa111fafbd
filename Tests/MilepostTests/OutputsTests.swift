import Foundation
import TestSupport
import Testing

/// What a site has beside its pages can be turned off, and a plan with many indicators is spread over several pages; in neither case
/// does a link lead to nothing.
@Suite("Outputs and large plans")
struct OutputsTests {
  private static let kinds = ["print", "search", "charts", "tables", "data", "embed"]

  /// Bits of `kinds` that are off. All of them take minutes, so that the suite tries each alone, none and all.
  private static let combinations =
    ProcessInfo.processInfo.environment["MILEPOST_ALL_OUTPUTS"] == nil
    ? [0, 1, 2, 4, 8, 16, 32, 63] : Array(0..<64)

  @Test("every combination of outputs is a site whose links all lead somewhere", arguments: combinations)
  func combination(bits: Int) throws {
    let folder = try Self.plan()
    let off = Self.kinds.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
    let site = try folder.text("content/site.yml")
    try folder.write(
      "content/site.yml",
      site + "outputs: {" + off.map { "\($0): false" }.joined(separator: ", ") + "}\n")
    let run = try Self.generate(folder)
    #expect(run.status == 0, "\(run.errors)")
    let files = try Self.files(in: folder)
    #expect(files.contains("fr/print.html") == !off.contains("print"))
    #expect(files.contains("fr/search.html") == !off.contains("search"))
    #expect(files.contains("fr/charts/value-added.svg") == !off.contains("charts"))
    #expect(files.contains("data/value-added.csv") == !off.contains("tables"))
    #expect(files.contains("fr/data.html") == !off.contains("data"))
    #expect(files.contains("fr/embed/value-added.html") == !off.contains("embed"))
    #expect(try Self.deadLinks(in: folder) == [])
  }

  @Test("a plan of 160 indicators has lists of 50 at most and pages of 150 series at most")
  func largePlan() throws {
    let folder = try Self.plan()
    var group = "id: many\nname: { fr: Beaucoup, ar: كثير }\nindicators:\n"
    for number in 1...160 {
      group += """
          - id: n\(number)
            name: { fr: Nombre \(number), ar: عدد \(number) }
            unit: percent
            better: higher
            path: linear
            baseline: { year: 2020, value: 10, source: plan }
            targets: [{ year: 2030, value: 20, source: plan }]

        """
    }
    try folder.write("content/indicators/04-many.yml", group)
    let rows = (1...160).flatMap { number in
      (2021...2023).map { "n\(number),\($0),\(number),yearbook\n" }
    }
    try folder.write("content/observations/many.csv", "indicator,year,value,source\n" + rows.joined())
    let run = try Self.generate(folder)
    #expect(run.status == 0, "\(run.errors)")
    let files = try Self.files(in: folder)
    #expect(try Self.deadLinks(in: folder) == [])
    for list in ["many", "many_2", "many_3", "many_4", "output"] {
      for page in ["fr/groups/\(list).html", "ar/downloads/\(list).html", "fr/print/indicators-\(list).html"]
      {
        #expect(files.contains(page), "\(page)")
      }
    }
    #expect(!files.contains("fr/groups/many_5.html"))
    let second = try folder.text("site/fr/groups/many_2.html")
    #expect(second.contains("n51.html") && second.contains("n100.html"))
    #expect(!second.contains("n50.html") && !second.contains("n101.html"))
    // So are their series.
    let known = try folder.text("site/fr/known.html")
    #expect(known.contains("known/group-many_2.html") && !known.contains("n1.html"))
    let knownFirst = try folder.text("site/fr/known/group-many.html")
    #expect(knownFirst.contains("n150.html") && !knownFirst.contains("n151.html"))
    #expect(try folder.text("site/fr/known/group-many_2.html").contains("n160.html"))
    // What every list leads to, and what each page of the report says, is there.
    let overview = try folder.text("site/fr/indicators/index.html")
    #expect(overview.contains("../groups/many_4.html") && !overview.contains("n160.html"))
    let whole = try folder.text("site/fr/print.html")
    #expect(whole.contains("print/indicators-many_2.html") && !whole.contains("n51"))
    #expect(try folder.text("site/fr/print/indicators-many_2.html").contains("Nombre 51"))
    // Each page that the small plan prints is printed once, in one part or another.
    let parts = try files.filter { $0.hasPrefix("fr/print") && $0.hasSuffix(".html") }
      .flatMap { try Self.printedPages(in: folder.text("site/" + $0)) }
    #expect(Set(parts).count == parts.count)
    let small = try String(
      contentsOfFile: Repository.path("Tests/Fixtures/atlas/expected/fr/print.html"), encoding: .utf8)
    #expect(Set(Self.printedPages(in: small)).subtracting(parts) == [])
  }

  private static func printedPages(in edition: String) -> [Substring] {
    edition.matches(of: /<div class="part [^"]+" id="([^"]+)">/).map(\.output.1)
  }

  private static func plan() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: folder.path + "/content")
    return folder
  }

  private static func generate(_ folder: TemporaryFolder) throws -> Run {
    try Run(["--content", folder.path + "/content", "--output", folder.path + "/site"])
  }

  private static func files(in folder: TemporaryFolder) throws -> Set<String> {
    Set(try FileManager.default.files(below: folder.path + "/site"))
  }

  private static func deadLinks(in folder: TemporaryFolder) throws -> [String] {
    let links = try SiteLinks(of: folder.path + "/site", root: "/plan/")
    #expect(links.count > 500)
    return links.dead
  }
}
