import Foundation
import TestSupport
import Testing

@Suite("Indicator pages of the shipped plan")
struct IndicatorPageTests {
  @Test(
    "the yearly change that the plan implies is a rate where the path grows by one, or else a difference",
    arguments: [
      // 3943 → 7600 → 10000; 1.4% → 2% → 3%; 0.9 → 1.3 → 1.8
      ("en/indicators/industrial-value-added", "+11.6% 2014–2020 +5.6% in 2020–2025"),
      ("en/indicators/rd-intensity", "+0.1 percentage points 2014–2020 +0.2 percentage points in 2020–2025"),
      ("zh/indicators/rd-intensity", "+0.1个百分点 2014—2020年 2020—2025年为+0.2个百分点"),
      (
        "en/indicators/digital-design-tools",
        "+3 percentage points 2014–2020 +1 percentage point in 2020–2025"
      ),
      (
        "en/indicators/invention-patents",
        "+0.067 patents per 100 million yuan 2014–2020 +0.1 patents per 100 million yuan in 2020–2025"
      ),
    ])
  func impliedChange(page: String, words: String) throws {
    let keys = try ShippedSite.page(page).parts(from: "<dl class=\"keys\" ", to: "</dl>")
    #expect(keys.first?.text.contains(words) == true, "\(keys.first?.text ?? "")")
  }

  @Test("where no figure was found, a page says where one looked and whom readers may tell of one")
  func searched() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: folder.path + "/content")
    let site = try folder.text("content/site.yml")
    try folder.write(
      "content/site.yml",
      site + "contact: { fr: redaction@atlas.example, ar: redaction@atlas.example }\n"
        + "searched: { fr: Cherché dans les annuaires., ar: بُحث في الكتب السنوية. }\n")
    let energy = try folder.text("content/indicators/02-energy.yml")
    try folder.write(
      "content/indicators/02-energy.yml",
      energy.replacing(
        "  - id: recycling\n",
        with: "  - id: recycling\n    searched: { fr: Cherché dans les rapports., ar: بُحث في التقارير. }\n"))
    // No figure was there yet.
    let run = try Run([
      "--content", folder.path + "/content", "--output", folder.path + "/site", "--date", "2020-12-31",
    ])
    try #require(run.status == 0, "\(run.errors)")
    let recycling = try folder.text("site/fr/indicators/recycling.html")
    #expect(recycling.contains("<p>Cherché dans les rapports.</p>"))
    #expect(recycling.contains("redaction@atlas.example</p>"))
    #expect(!recycling.contains("annuaires."))
    #expect(try folder.text("site/fr/indicators/value-added.html").contains("Cherché dans les annuaires."))
    // An indicator without targets asks for no figure.
    #expect(try !folder.text("site/fr/indicators/gdp.html").contains("annuaires."))
  }

  @Test(
    "a related series behind the path says in drawing, page, file and frame what it covers, and is no figure of the indicator",
    arguments: [("zh", "第二产业增加值（范围更宽）"), ("en", "Value added of the secondary sector (wider in scope)")])
  func behindPath(language: String, name: String) throws {
    let page = try ShippedSite.page("\(language)/indicators/industrial-value-added")
    let figure = try #require(page.parts(from: "<figure class=\"fig\"", to: "</figure>").first)
    let note = try #require(
      figure.parts(from: "<p class=\"f\" id=\"industrial-value-added-b\">", to: "</p>").first)
    #expect(note.text.contains(name) && note.html.contains("secondary-value-added.html"))
    #expect(figure.html.contains("aria-describedby=\"key-figures industrial-value-added-b\""))
    // Its values are shown with its name.
    let values = try #require(figure.html.firstMatch(of: /data-values="([^"]*)"/)?.1)
    #expect(values.split(separator: "\n").count { $0.hasPrefix(name) } == 11)
    let frame = try ShippedSite.page("\(language)/embed/industrial-value-added")
    let file = try ShippedSite.text("\(language)/charts/industrial-value-added.svg")
    #expect(frame.text.contains(name) && frame.html.contains("class=\"bg\""))
    #expect(file.contains(name) && file.contains("class=\"bg\""))
    // Neither the table nor the download has its figures, and small charts, which could not say what it is, don't draw it.
    let table = try #require(page.parts(from: "<table class=\"figures", to: "</table>").first)
    #expect(!table.html.contains("6584.45") && !table.html.contains("658.4"))
    #expect(try !ShippedSite.text("data/industrial-value-added.csv").contains("6584.45"))
    #expect(try !ShippedSite.page("\(language)/indicators/index").html.contains("class=\"bg\""))
  }

  /// Two descriptions of columns, one of rows: what a page shows and what programs load are filled from the same figures.
  @Test("the figures that a page lists are those of its download", arguments: ["zh", "en"])
  func figures(language: String) throws {
    // The signs of bounds and conditions are a column of their own in some downloads.
    func digits(_ text: some StringProtocol) -> String {
      text.drop { !"-0123456789".contains($0) }.trimmingCharacters(in: .whitespaces)
    }
    var compared = 0
    for name in try ShippedSite.pages()
    where name.hasPrefix("\(language)/indicators/") && !name.hasSuffix("/index") {
      let page = try ShippedSite.page(name)
      guard let table = page.parts(from: "<table class=\"figures", to: "</table>").first else { continue }
      let listed = table.parts(from: "<tbody>", to: "</tbody>")[0].parts(from: "<tr>", to: "</tr>").map {
        row in
        let cell = row.parts(from: "<td>", to: "</td>")[1].html.dropFirst("<td>".count)
        return digits(cell.firstMatch(of: #/^<data value="([^"]*)"/#)?.1 ?? cell.prefix { $0 != "<" })
      }
      let json = try ShippedSite.text("data/" + name.dropFirst("\(language)/indicators/".count) + ".json")
      let loaded = json.matches(of: #/"value": ?"?([^",}\n]*)/#).map { digits($0.1) }
      #expect(Set(listed) == Set(loaded), "\(name)")
      compared += listed.count
    }
    #expect(compared > 100)
  }

  @Test(
    "many sources under a chart fold into one line, few stay open, and each is linked",
    arguments: ["zh", "en"])
  func sources(language: String) throws {
    let page = try ShippedSite.page("\(language)/indicators/industrial-value-added")
    var folded = 0
    // The first is the page's own, whose sources its table lists.
    for figure in page.parts(from: "<figure class=\"fig\"", to: "</figure>").dropFirst() {
      let links = figure.html.components(separatedBy: "sources.html#source-").count - 1
      let details = figure.parts(from: "<details class=\"f\">", to: "</details>")
      #expect(links > 0 && details.isEmpty == (links <= 2))
      for list in details {
        folded += 1
        #expect(list.listItems.count == links)
        #expect(list.parts(from: "<summary>", to: "</summary>").first?.text.contains("\(links)") == true)
      }
    }
    #expect(folded >= 4)
  }

  @Test(
    "a page names each source of its figures once: under the chart one that all share, otherwise in a list that each row points to",
    arguments: ["zh", "en"])
  func ownSources(language: String) throws {
    var (shared, listed) = (0, 0)
    for name in ["industrial-value-added", "energy-intensity", "digital-design-tools"] {
      let page = try ShippedSite.page("\(language)/indicators/\(name)")
      let figure = try #require(page.parts(from: "<figure class=\"fig\"", to: "</figure>").first)
      let table = try #require(page.parts(from: "<table class=\"figures", to: "</table>").first)
      let under = figure.html.components(separatedBy: "sources.html#source-").count - 1
      let rows = table.parts(from: "<tbody>", to: "</tbody>")[0].parts(from: "<tr>", to: "</tr>")
      #expect(!table.html.contains("sources.html#") && rows.count > 1)
      if let list = page.parts(from: "<dl class=\"f references\">", to: "</dl>").first {
        listed += 1
        #expect(under == 0)
        let entries = list.parts(from: "<dd>", to: "</dd>")
        #expect(Set(entries.map(\.text)).count == entries.count && entries.count > 1)
        let ids = list.html.matches(of: /<div id="([^"]+)"/).map { "#" + $0.1 }
        let targets = rows.flatMap {
          $0.html.matches(of: /href="(#figures-source-\d+)"/).map { String($0.1) }
        }
        #expect(Set(targets) == Set(ids) && targets.count <= rows.count)
      } else {
        shared += 1
        #expect(under == 1)
      }
    }
    #expect(shared > 0 && listed > 0)
  }
}
