import Foundation
import TestSupport
import Testing

@Suite("milepost generate")
struct GenerateTests {
  private let atlas = Repository.path("Tests/Fixtures/atlas/content")

  @Test("the plan of this repository is published without an error or a warning")
  func publishesTheShippedPlan() throws {
    let run = try ShippedSite.run()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("pages in"))
    for page in ["index", "zh/index", "en/index", "zh/404", "en/directory"] {
      #expect(throws: Never.self, "\(page)") { try ShippedSite.page(page) }
    }
  }

  @Test("a second run writes nothing, and a run from another folder writes the same bytes")
  func isReproducible() throws {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    _ = try Run(["--content", atlas, "--output", first.path])
    let again = try Run(["--content", atlas, "--output", first.path])
    #expect(again.output.hasPrefix("Nothing has changed: \(first.path)/ is as it was ("))
    _ = try Run(
      ["--content", atlas, "--templates", Repository.path("templates"), "--output", second.path],
      in: second.path)
    #expect(try first.files == second.files)
    for file in try first.files where file.hasSuffix(".html") {
      #expect(try first.text(file) == second.text(file), "\(file)")
    }
  }

  @Test("a figure that cannot be read is told once, and not where texts place it", arguments: [true, false])
  func unreadFigure(_ isBaseline: Bool) throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(atPath: atlas, toPath: content)
    let (file, figure) =
      isBaseline ? ("indicators/01-output.yml", "125000") : ("observations/figures.csv", "131200")
    let path = content + "/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(figure))
    try text.replacing(figure, with: figure + " Mio").write(toFile: path, atomically: true, encoding: .utf8)
    if !isBaseline {
      let about = try String(contentsOfFile: content + "/pages/about.fr.md", encoding: .utf8)
      try (about + "\nUne valeur : {{value value-added 2021}}.\n")
        .write(toFile: content + "/pages/about.fr.md", atomically: true, encoding: .utf8)
    }
    let run = try Run(["--content", content, "--output", folder.path + "/site"])
    let errors = run.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(errors.count == 1 && errors[0].hasPrefix(path), "\(run.errors)")
  }

  @Test("content with a mistake stops the run with status 1 and leaves the published site as it was")
  func mistakesLeaveTheSite() throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    let site = folder.path + "/site"
    try FileManager.default.copyItem(atPath: atlas, toPath: content)
    #expect(try Run(["--content", content, "--output", site]).status == 0)
    let before = try folder.text("site/fr/index.html")
    try "- id: x\n".write(toFile: content + "/flags.yml", atomically: true, encoding: .utf8)
    let run = try Run(["--content", content, "--output", site])
    #expect(run.status == 1)
    #expect(run.errors.contains("flags.yml:1:3: error: \"label\" is missing here"))
    #expect(run.errors.contains("is as it was"))
    #expect(run.output.isEmpty)
    #expect(try folder.text("site/fr/index.html") == before)
  }

  @Test(
    "a run that fails after its first pages leaves the site as it was, and nothing of what it prepared",
    arguments: [nil, ".keep"])
  func failureLeavesNothing(_ foreign: String?) throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(atPath: atlas, toPath: content)
    let medium = content + "/media/PLAN.txt"
    try "x".write(toFile: medium, atomically: true, encoding: .utf8)
    let first = try Run(["--content", content, "--output", folder.path + "/srv/www/site"])
    #expect(first.status == 1)
    #expect(first.errors.contains("this is the same file as \"media/PLAN.txt\""), "\(first.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["content"])

    try FileManager.default.removeItem(atPath: medium)
    #expect(try Run(["--content", content, "--output", folder.path + "/site"]).status == 0)
    if let foreign {
      try "mine".write(toFile: folder.path + "/site/" + foreign, atomically: true, encoding: .utf8)
    }
    let before = try folder.files.map { try [$0, folder.text($0)] }
    let page = content + "/pages/about.fr.md"
    let text = try String(contentsOfFile: page, encoding: .utf8)
    try (text + "\nEncore.\n").write(toFile: page, atomically: true, encoding: .utf8)
    try "x".write(toFile: medium, atomically: true, encoding: .utf8)
    #expect(try Run(["--content", content, "--output", folder.path + "/site"]).status == 1)
    try FileManager.default.removeItem(atPath: medium)
    try text.write(toFile: page, atomically: true, encoding: .utf8)
    #expect(try folder.files.map { try [$0, folder.text($0)] } == before)
  }

  @Test("warnings stop a strict run only")
  func strict() throws {
    let folder = try TemporaryFolder()
    #expect(try Run(["--content", atlas, "--output", folder.path]).status == 0)
    let strict = try Run(["--content", atlas, "--output", folder.path, "--strict"])
    #expect(strict.status == 1)
    #expect(
      strict.errors.contains("02-history.fr.md:1:1: warning: the text \"history\" is missing in \"ar\""))
  }

  @Test(
    "a file may have any name: links find it, whichever way its accents are stored, and keep the place in it")
  func mediaNames() throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(atPath: atlas, toPath: content)
    for name in ["e\u{301}te\u{301} 1%.txt", "规划#1.txt"] {
      try Data("x".utf8).write(to: URL(filePath: content + "/media/" + name))
    }
    let page = content + "/pages/about.fr.md"
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let links = "[a](<media:\u{E9}t\u{E9} 1%.txt>) [b](media:规划#1.txt) [c](media:plan.txt#page=2)"
    try (text + "\n" + links + "\n").write(toFile: page, atomically: true, encoding: .utf8)
    let run = try Run(["--content", content, "--output", folder.path + "/site"])
    #expect(run.status == 0, "\(run.errors)")
    let html = try folder.text("site/fr/pages/about.html")
    let hrefs = html.matches(of: #/href="../../media/([^"#]+)(#[^"]*)?"/#)
    #expect(hrefs.map { $0.output.2 ?? "" } == ["", "", "", "#page=2"])
    let published = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/site/media")
    for href in hrefs {
      let name = try #require(String(href.output.1).removingPercentEncoding)
      // Strings are equal whichever way accents are stored; hosts compare bytes.
      #expect(published.contains { $0.utf8.elementsEqual(name.utf8) }, "\(name)")
    }
  }

  @Test("a folder that is not there is named")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    let run = try Run(["--content", "no-such-folder", "--output", folder.path])
    #expect(run.status == 1)
    #expect(run.errors.contains("there is no folder \"no-such-folder\""))
  }

  @Test(
    "a folder that a site must not be written to is refused before anything is read",
    arguments: [
      ("", "is empty"), ("/", "the root of the disk"), (".", "holds the folder \"content\""),
      ("content", "is the folder \"content\""), ("content/out", "lies inside the folder \"content\""),
    ])
  func refusedFolders(_ output: String, _ reason: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: atlas, toPath: folder.path + "/content")
    let before = try folder.files
    let run = try Run(
      ["--content", "content", "--templates", Repository.path("templates"), "--output", output],
      in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(try folder.files == before)
  }

  @Test("help says what a newcomer needs")
  func help() throws {
    let help = try Run(["--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("generate"))
    let generate = try Run(["help", "generate"])
    for option in ["--content", "--templates", "--output", "--strict"] {
      #expect(generate.output.contains(option), "\(option)")
    }
  }

  @Test("a Markdown text is printed as HTML in the rules of its language")
  func markdown() throws {
    let run = try Run(["markdown", "--lang", "zh"], input: "**立国之本。**后文\n见https://example.com/a。\n")
    #expect(
      run.output
        == "<p><strong>立国之本。</strong>后文见<a href=\"https://example.com/a\">https://example.com/a</a>。</p>\n")
  }
}
