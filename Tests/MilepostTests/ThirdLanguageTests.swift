import Foundation
import TestSupport
import Testing

/// A language is a file of words, an entry in site.yml and whatever texts are translated: no code. And every page names the same page
/// in the other languages, as search engines and readers need it.
@Suite("A third language")
struct ThirdLanguageTests {
  private let folder: TemporaryFolder
  private let run: Run

  init() throws {
    folder = try TemporaryFolder()
    for name in ["content", "templates"] {
      let source = name == "content" ? "Tests/Fixtures/atlas/content" : name
      try FileManager.default.copyItem(atPath: Repository.path(source), toPath: folder.path + "/" + name)
    }
    try folder.change(
      "content/site.yml", ", direction: rtl }", " }\n  - { id: es, tag: es, name: Español }")
    try folder.change("content/plan.yml", "{ fr: Première étape,", "{ es: Primera etapa, fr: Première étape,")
    try folder.write(
      "content/pages/about.es.md",
      "---\ntitle: Acerca de\n---\n## Datos {#data}\n\nUn plan imaginado. Vea [los objetivos](chapter:goals).\n"
    )
    try folder.change(
      "content/indicators/01-output.yml", "Valeur ajoutée industrielle, ar: القيمة المضافة الصناعية }",
      "Valeur ajoutée industrielle }")
    // No rule of English: the number format and one word are enough to see whose file it is.
    let english = try folder.text("templates/strings/en.yml")
    try folder.write(
      "templates/strings/es.yml",
      english.replacing("  decimal: \".\"\n  group: \",\"", with: "  decimal: \",\"\n  group: \".\"")
        .replacing("  overview: Overview", with: "  overview: Resumen"))
    run = try Run(["--output", "site"], in: folder.path)
  }

  @Test("it is published from files alone")
  func isPublished() throws {
    #expect(run.status == 0, "\(run.errors)")
    let overview = try folder.text("site/es/index.html")
    #expect(overview.contains("<html lang=\"es\" dir=\"ltr\">"))
    #expect(overview.contains("aria-current=\"page\">Resumen</a>"))
    // A script's usual direction needs no entry.
    #expect(try folder.text("site/ar/index.html").contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(try folder.text("site/es/indicators/value-added.html").contains("165,3"))
    #expect(try folder.text("site/es/pages/about.html").contains("Un plan imaginado."))
    for language in ["fr", "ar"] {
      #expect(
        try folder.text("site/\(language)/pages/about.html").contains(
          "hreflang=\"es\" rel=\"alternate\">Español"))
    }
    #expect(try folder.text("site/index.html").contains("hreflang=\"es\""))
  }

  @Test(
    "what is not translated is shown in the plan's own language, with its lang and a mark, and its pages are left out"
  )
  func fallbacks() throws {
    let overview = try folder.text("site/es/index.html")
    #expect(
      overview.contains(
        "<span lang=\"fr\">Ministère imaginé de l'Industrie</span> <small class=\"untranslated\">"))
    #expect(overview.contains("href=\"../fr/chapters/goals.html\" hreflang=\"fr\""))
    #expect(
      try PageMarkup(folder.text("site/es/pages/about.html")).text.contains(
        "Vea los objetivos (Français only)."))
    #expect(try !folder.files.contains("site/es/chapters/goals.html"))
    #expect(
      try folder.text("site/fr/chapters/goals.html").contains(
        "href=\"../../es/chapters/index.html\" lang=\"es\""))
    #expect(run.errors.contains("the text \"goals\" is missing in \"es\""))
    // Each file tells a few of its texts and counts the rest, so that other mistakes are seen.
    let units = run.errors.split(separator: "\n").filter { $0.contains("units.yml") && $0.contains("\"es\"") }
    #expect(units.count == 4)
    #expect(units.last?.contains("more texts of this file have no \"es\"") == true)
  }

  @Test(
    "an untranslated name says its language wherever it is put in: titles, breadcrumbs, captions, lists",
    arguments: ["indicators/value-added", "indicators/index", "index", "data", "search", "print"])
  func untranslatedNames(page: String) throws {
    let html = try folder.text("site/ar/\(page).html")
    let name = "Valeur ajoutée industrielle"
    let marked = html.matches(of: #/<span lang="fr" dir="ltr">[^<]*<\/span>/#).filter {
      $0.output.contains(name)
    }
    #expect(!marked.isEmpty)
    // The window's title and the data for programs hold no markup.
    let rest = html.replacing(#/<span lang="fr" dir="ltr">[^<]*<\/span>/#, with: "")
      .replacing(#/<title>[^<]*<\/title>/#, with: "")
      .replacing(#/<script type="application\/ld\+json">.*?<\/script>/#, with: "")
    #expect(!PageMarkup(rest).text.contains(name))
  }

  @Test(
    "a page and the sitemap name the same languages of it, all of them exist, and each names the others")
  func alternatesAgree() throws {
    let base = "https://atlas.example/plan/"
    let sitemap = Self.sitemap(try folder.text("site/sitemap.xml"))
    var heads: [String: [String: String]] = [:]
    // Pages for frames are parts of others, which search engines are told to leave alone.
    for page in try folder.files
    where page.hasSuffix(".html") && !page.hasSuffix("404.html") && !page.contains("/embed/") {
      let text = try folder.text(page)
      let address = page == "site/index.html" ? base : base + page.dropFirst("site/".count)
      heads[address] = Self.alternates(text)
      #expect(text.contains("<link rel=\"canonical\" href=\"\(address)\">"), "\(page)")
    }
    // The print edition repeats the other pages, and search engines need not read it.
    #expect(Set(sitemap.keys) == Set(heads.keys.filter { !$0.hasSuffix("/print.html") }))
    for (address, alternates) in heads {
      if let listed = sitemap[address] { #expect(listed == alternates, "\(address)") }
      #expect(alternates.isEmpty || alternates.values.contains(address), "\(address) does not name itself")
      for (tag, other) in alternates {
        #expect(heads[other] == alternates, "\(address) names \(other) as \(tag), which names others")
      }
    }
    // The root page offers all languages; elsewhere readers of any other language get the plan's own.
    #expect(heads[base + "fr/index.html"]?["x-default"] == base)
    let about = try #require(heads[base + "es/pages/about.html"])
    #expect(about["x-default"] == about["fr"] && Set(about.keys) == ["fr", "ar", "es", "x-default"])
    #expect(heads[base + "fr/chapters/history.html"] == [:], "a page without a translation has no pair")
    #expect(heads[base + "fr/chapters/goals.html"]?.count == 3)
  }

  private static func alternates(_ text: String) -> [String: String] {
    let links = text.matches(of: #/<(?:xhtml:)?link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/#)
    return Dictionary(
      links.map { (String($0.output.1), String($0.output.2)) },
      uniquingKeysWith: { first, _ in "\(first) stands twice" })
  }

  private static func sitemap(_ text: String) -> [String: [String: String]] {
    let entries = text.matches(of: #/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/#)
    return Dictionary(
      uniqueKeysWithValues: entries.map { (String($0.output.1), alternates(String($0.output.2))) })
  }
}

extension TemporaryFolder {
  fileprivate func change(_ name: String, _ old: String, _ new: String) throws {
    let text = try self.text(name)
    #expect(text.contains(old))
    try write(name, text.replacing(old, with: new))
  }
}
