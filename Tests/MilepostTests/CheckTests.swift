import Foundation
import TestSupport
import Testing

@Suite("milepost check")
struct CheckTests {
  private let atlas = Repository.path("Tests/Fixtures/atlas/content")

  @Test("the plan of this repository passes, and nothing is written")
  func shippedPlan() throws {
    let folder = try TemporaryFolder()
    let run = try Run(
      [
        "check", "--content", Repository.path("content"), "--templates",
        Repository.path("templates"),
      ], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.files.isEmpty)
  }

  @Test("warnings fail a strict run only")
  func strict() throws {
    #expect(try Run(["check", "--content", atlas]).status == 0)
    let strict = try Run(["check", "--content", atlas, "--strict"])
    #expect(strict.status == 1)
    #expect(strict.errors.contains("the text \"history\" is missing in \"ar\""))
  }

  @Test(
    "a list that stands in its file twice is told, whatever it lists",
    arguments: ["domains", "events", "flags", "measures", "organisations", "revisions", "sources", "units"])
  func doubledLists(name: String) throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(atPath: atlas, toPath: content)
    let file = content + "/\(name).yml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try (text + text).write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Run(["check", "--content", content, "--templates", Repository.path("templates")])
    #expect(run.status == 1 && run.errors.contains("already exists"), "\(run.errors)")
  }

  @Test("a group whose file stands there twice is told")
  func doubledGroup() throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(atPath: atlas, toPath: content)
    try FileManager.default.copyItem(
      atPath: content + "/indicators/01-output.yml", toPath: content + "/indicators/04-copy.yml")
    let run = try Run(["check", "--content", content, "--templates", Repository.path("templates")])
    #expect(run.status == 1 && run.errors.contains("[duplicate-id]"), "\(run.errors)")
  }

  @Test(
    "a series behind the path stands beside the indicator, in its unit and with figures",
    arguments: [
      ("gdp", "has fewer than 3 results since the baseline"),
      ("local-share", "is no context indicator of"),
      ("local-share", "is in \"percent\", the path in \"mad-million\""),
      ("nothing", "[unknown-reference]"),
    ])
  func behindPath(series: String, message: String) throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(atPath: atlas, toPath: content)
    let output = try folder.text("content/indicators/01-output.yml")
    try folder.write(
      "content/indicators/01-output.yml",
      output.replacing(
        "    path: geometric\n",
        with: "    path: geometric\n    behind_path: { series: \(series), scope: wider }\n"))
    let run = try Run(["check", "--content", content, "--templates", Repository.path("templates")])
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.status == (series == "gdp" ? 0 : 1))
  }

  @Test("a difference that is meant is allowed with a reason")
  func allowedDifference() throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(atPath: atlas, toPath: content)
    let chapter = content + "/chapters/01-goals.ar.md"
    let text = try String(contentsOfFile: chapter, encoding: .utf8)
    try text.replacingOccurrences(of: "2030", with: "2031").write(
      toFile: chapter, atomically: true, encoding: .utf8)
    let arguments = ["check", "--content", content, "--templates", Repository.path("templates")]
    let refused = try Run(arguments)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("01-goals.ar.md:7:39: error: \"2031\" is not \"2030\""))
    try "- { file: chapters/01-goals.ar.md, figure: \"2031\", reason: Essai. }\n".write(
      toFile: content + "/differences.yml", atomically: true, encoding: .utf8)
    #expect(try Run(arguments).status == 0)
  }

  @Test(
    "a changed source makes its translation stale, whatever the translation says now, until a person has reviewed it"
  )
  func reviewed() throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(atPath: atlas, toPath: content)
    for language in ["fr", "ar"] {
      let file = content + "/chapters/01-goals.\(language).md"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try (text + "\n2040\n").write(toFile: file, atomically: true, encoding: .utf8)
    }
    let check = ["check", "--content", "content", "--templates", Repository.path("templates")]
    let stale = "01-goals.ar.md:1:1: warning: the translation is older than its source in \"commitments\""
    #expect(try Run(check, in: folder.path).errors.contains(stale))
    let mark = ["reviewed", "--content", "content"]
    #expect(try Run(mark + ["content/chapters/01-goals.fr.md"], in: folder.path).status == 1)
    let reviewed = try Run(mark + ["content/chapters/01-goals.ar.md"], in: folder.path)
    #expect(reviewed.output == "reviewed: chapters/01-goals.ar.md\n")
    #expect(try !Run(check, in: folder.path).errors.contains("older than its source"))
    #expect(try Run(mark + ["--all"], in: folder.path).output == "Nothing had changed.\n")
  }

  @Test("blanks, line ends and dates make no translation old")
  func normalised() throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(atPath: atlas, toPath: content)
    let file = content + "/chapters/01-goals.fr.md"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacingOccurrences(of: "number:", with: "date: 2021-05\nnumber:")
      .replacingOccurrences(of: "\n", with: "  \r\n")
      .replacingOccurrences(of: "---  \r", with: "---\r")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Run(["check", "--content", content, "--templates", Repository.path("templates")])
    #expect(!run.errors.contains("older than"), "\(run.errors)")
  }

  @Test("an untranslated copy of the source is reported, in a language of the same script too")
  func copies() throws {
    let folder = try TemporaryFolder()
    for (source, name) in [(atlas, "content"), (Repository.path("templates"), "templates")] {
      try FileManager.default.copyItem(atPath: source, toPath: folder.path + "/" + name)
    }
    let site = try folder.text("content/site.yml").replacing(
      "name: Français }", with: "name: Français }\n  - { id: es, tag: es, name: Español }")
    try site.write(toFile: folder.path + "/content/site.yml", atomically: true, encoding: .utf8)
    for (from, to) in [
      ("templates/strings/fr.yml", "templates/strings/es.yml"),
      ("content/pages/about.fr.md", "content/pages/about.es.md"),
    ] {
      try FileManager.default.copyItem(atPath: folder.path + "/" + from, toPath: folder.path + "/" + to)
    }
    let check = ["check", "--content", "content", "--templates", "templates"]
    let copy = "about.es.md:4:1: warning: the text is the same as in \"fr\""
    #expect(try Run(check, in: folder.path).errors.contains(copy))
    let text = try folder.text("content/pages/about.es.md").replacing(
      "Un plan d'essai", with: "Un plan de prueba")
    try text.write(toFile: folder.path + "/content/pages/about.es.md", atomically: true, encoding: .utf8)
    #expect(try !Run(check, in: folder.path).errors.contains("is the same as"))
  }

  @Test("the report says for each language what is translated, stale and missing")
  func report() throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/content"
    try FileManager.default.copyItem(atPath: atlas, toPath: content)
    let file = content + "/chapters/01-goals.fr.md"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacingOccurrences(of: "Le plan fixe", with: "Le plan pose").write(
      toFile: file, atomically: true, encoding: .utf8)
    let run = try Run(
      [
        "check", "--content", "content", "--templates", Repository.path("templates"), "--report",
        "coverage.html",
      ], in: folder.path)
    #expect(run.output.contains("fr: 8 texts: 8 originals"))
    #expect(run.output.contains("ar: 8 texts: 4 up to date, 1 older than their source, 3 missing"))
    let page = try folder.text("coverage.html")
    #expect(page.contains("changed: &quot;targets&quot;"))
    #expect(page.contains("content/chapters/02-history.ar.md"))
  }
}
