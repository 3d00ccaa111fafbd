import Foundation
import TestSupport
import Testing

/// What a site with an address tells programs about its pages.
@Suite("Linked data")
struct LinkedDataTests {
  private static let site = "https://atlas.example/plan/"

  private static func plan(_ change: (TemporaryFolder) throws -> Void = { _ in }) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: folder.path + "/content")
    try change(folder)
    let run = try Run(["--content", folder.path + "/content", "--output", folder.path + "/site", "--no-sync"])
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  /// The data of a page; nil if it has none.
  private static func data(_ page: String) throws -> [String: Any]? {
    guard let text = page.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/)?.1 else {
      return nil
    }
    return try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  }

  @Test("an indicator is a data set with its unit, years, files, and how to credit it")
  func dataset() throws {
    let folder = try Self.plan()
    let page = try folder.text("site/fr/indicators/value-added.html")
    let data = try #require(try Self.data(page))
    #expect(data["@type"] as? String == "Dataset")
    #expect(data["url"] as? String == Self.site + "fr/indicators/value-added.html")
    #expect(data["inLanguage"] as? String == "fr")
    let measured = try #require(data["variableMeasured"] as? [String: Any])
    #expect(measured["unitText"] as? String == "millions de dirhams")
    let files = try #require(data["distribution"] as? [[String: Any]]).compactMap {
      $0["contentUrl"] as? String
    }
    #expect(files == [Self.site + "data/value-added.csv", Self.site + "data/value-added.json"])
    // No editor has named one.
    #expect(data["license"] == nil)
    let years = try #require(data["temporalCoverage"] as? String)
    #expect(years.wholeMatch(of: /20\d\d\/20\d\d/) != nil)
  }

  @Test(
    "the overview is a report, other pages have a place, and pages that search engines are not told of have nothing"
  )
  func others() throws {
    let folder = try Self.plan { folder in
      let site = try folder.text("content/site.yml")
      try folder.write(
        "content/site.yml",
        site + "licence: { name: { fr: Licence d'essai, ar: رخصة }, url: \"https://example.org/l\" }\n")
    }
    let overview = try #require(try Self.data(try folder.text("site/fr/index.html")))
    #expect(overview["@type"] as? String == "Report")
    #expect(overview["license"] as? String == "https://example.org/l")
    #expect((overview["about"] as? [String: Any])?["datePublished"] as? String == "2020-06")
    let field = try #require(try Self.data(try folder.text("site/fr/sectors/electric-vehicles.html")))
    let steps = try #require(field["itemListElement"] as? [[String: Any]])
    #expect(steps.first?["item"] as? String == Self.site + "fr/index.html")
    #expect(steps.last?["item"] as? String == Self.site + "fr/sectors/electric-vehicles.html")
    #expect(steps.compactMap { $0["position"] as? Int } == Array(1...steps.count))
    #expect(try Self.data(try folder.text("site/fr/404.html")) == nil)
    #expect(try Self.data(try folder.text("site/fr/print.html")) == nil)
  }

  @Test("a site without an address has neither this nor what networks show of a link")
  func withoutAddress() throws {
    let folder = try Self.plan { folder in
      let site = try folder.text("content/site.yml")
      try folder.write(
        "content/site.yml", site.replacing("address: https://atlas.example/plan\n", with: ""))
    }
    let page = try folder.text("site/fr/indicators/value-added.html")
    #expect(!page.contains("ld+json") && !page.contains("og:"))
  }

  @Test("no name ends the element it stands in, and quotation marks stay within their attribute")
  func escaped() throws {
    let name = #"</script><b>"Valeur" & <!-- ajoutée"#
    let folder = try Self.plan { folder in
      let file = "content/indicators/01-output.yml"
      let text = try folder.text(file)
      let old = try #require(text.firstMatch(of: /fr: Valeur ajoutée industrielle/))
      try folder.write(file, text.replacing(old.0, with: "fr: '\(name)'", maxReplacements: 1))
    }
    let page = try folder.text("site/fr/indicators/value-added.html")
    #expect(try Self.data(page)?["name"] as? String == name)
    #expect(page.contains(#"<title>&lt;/script&gt;&lt;b&gt;&quot;Valeur&quot; &amp; "#))
  }
}
