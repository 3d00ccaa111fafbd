import Foundation
import TestSupport
import Testing

/// Pictures of charts and share cards, drawn by `rsvg-convert`; `scripts/install-test-packages` installs it.
@Suite("Pictures")
struct PicturesTests {
  private static func plan(_ outputs: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: folder.path + "/content")
    let site = try folder.text("content/site.yml")
    try folder.write("content/site.yml", site + "outputs: { \(outputs) }\n")
    return folder
  }

  private static func generate(
    _ folder: TemporaryFolder, to site: String = "site", _ environment: [String: String] = [:]
  )
    throws -> Run
  {
    try Run(
      [
        "--content", folder.path + "/content", "--output", folder.path + "/" + site, "--no-sync", "--timings",
      ],
      environment: ["XDG_CACHE_HOME": folder.path + "/cache"].merging(environment) { $1 })
  }

  private static func bytes(_ path: String, in folder: TemporaryFolder) throws -> Data {
    try Data(contentsOf: URL(filePath: folder.path + "/" + path))
  }

  /// Width and height, from the header that every PNG begins with (ISO/IEC 15948, 11.2.1).
  private static func size(_ png: Data) throws -> [Int] {
    try #require(png.prefix(8) == Data([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    func number(_ start: Int) -> Int { png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    return [number(16), number(20)]
  }

  @Test("charts and cards are drawn in each language, the same at every run, in a stage of their own")
  func drawn() throws {
    let folder = try Self.plan("png: true, cards: true")
    let run = try Self.generate(folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(/\npictures +\d/))
    for language in ["fr", "ar"] {
      let chart = try Self.size(try Self.bytes("site/\(language)/charts/value-added.png", in: folder))
      #expect(chart[0] == 1536)
      for page in ["index", "indicators/value-added", "sectors/electric-vehicles"] {
        let card = try Self.bytes("site/\(language)/cards/\(page).png", in: folder)
        #expect(try Self.size(card) == [1200, 630])
      }
    }
    let page = try folder.text("site/fr/indicators/value-added.html")
    let card = "https://atlas.example/plan/fr/cards/indicators/value-added.png"
    #expect(page.contains("<meta property=\"og:image\" content=\"\(card)\">"))
    #expect(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"))
    // A page without a card of its own has that of the overview.
    let method = try folder.text("site/fr/method.html")
    #expect(method.contains("content=\"https://atlas.example/plan/fr/cards/index.png\""))
    #expect(page.contains("../charts/value-added.png"))

    // Drawn anew, not taken from the cache.
    try FileManager.default.removeItem(atPath: folder.path + "/cache")
    #expect(try Self.generate(folder, to: "again").status == 0)
    for path in ["fr/charts/value-added.png", "ar/cards/index.png"] {
      #expect(
        try Self.bytes("site/" + path, in: folder) == Self.bytes("again/" + path, in: folder), "\(path)")
    }
  }

  @Test("a picture that was drawn before is not drawn again")
  func cached() throws {
    let folder = try Self.plan("png: true")
    #expect(try Self.generate(folder).status == 0)
    let cache = folder.path + "/cache/milepost/pictures"
    let names = try FileManager.default.contentsOfDirectory(atPath: cache)
    #expect(!names.isEmpty && names.allSatisfy { $0.hasSuffix(".png") })
    // What stands there is taken as it is.
    for name in names { try Data("kept".utf8).write(to: URL(filePath: cache + "/" + name)) }
    #expect(try Self.generate(folder, to: "again").status == 0)
    #expect(try folder.text("again/fr/charts/value-added.png") == "kept")
  }

  @Test(
    "without the program nothing is published, and the message names the package",
    arguments: ["png", "cards"])
  func missingTool(kind: String) throws {
    let folder = try Self.plan("\(kind): true")
    let run = try Self.generate(folder, ["PATH": folder.path])
    #expect(run.status != 0)
    #expect(run.errors.contains("rsvg-convert") && run.errors.contains("librsvg2-bin"), "\(run.errors)")
    #expect(run.errors.contains(/site\.yml:\d+:\d+: error/), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site/index.html"))
  }

  @Test("a PDF is linked from every page where it is on, and is an error where nothing could print it")
  func pdf() throws {
    let folder = try Self.plan("pdf: true")
    let missing = try Self.generate(folder, ["PATH": folder.path])
    #expect(missing.status != 0)
    #expect(missing.errors.contains("Chromium") && missing.errors.contains("package chromium"))
    #expect(missing.errors.contains(/site\.yml:\d+:\d+: error/), "\(missing.errors)")

    // That one is there is all that the program looks for.
    try folder.write("chromium", "")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/chromium")
    #expect(try Self.generate(folder, ["PATH": folder.path]).status == 0)
    #expect(try folder.text("site/fr/index.html").contains("href=\"print.pdf\""))
    #expect(try folder.text("site/ar/indicators/value-added.html").contains("href=\"../print.pdf\""))
    #expect(try folder.text("site/fr/print.html").contains("href=\"print.pdf\""))

    let off = try Self.plan("print: true")
    #expect(try Self.generate(off).status == 0)
    #expect(try !off.text("site/fr/index.html").contains("print.pdf"))
  }

  @Test("a site needs no program for pictures unless it has them, and no card without an address")
  func off() throws {
    let folder = try Self.plan("print: true")
    #expect(try Self.generate(folder, ["PATH": folder.path]).status == 0)
    let page = try folder.text("site/fr/indicators/value-added.html")
    #expect(!page.contains("og:image") && !page.contains(".png"))

    let cards = try Self.plan("cards: true")
    let site = try cards.text("content/site.yml")
    try cards.write("content/site.yml", site.replacing("address: https://atlas.example/plan\n", with: ""))
    #expect(try Self.generate(cards).status == 0)
    #expect(!FileManager.default.fileExists(atPath: cards.path + "/site/fr/cards"))
  }
}
