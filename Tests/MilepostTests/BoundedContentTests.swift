import Foundation
import TestSupport
import Testing

/// Content that is larger or deeper than anybody writes ends in a message at its place.
@Suite("Content beyond all bounds")
struct BoundedContentTests {
  /// A change of the tiny plan, and what is said about it.
  struct Excess: CustomTestStringConvertible {
    var file: String
    var written: String
    var instead: String
    var message: String

    var testDescription: String { message }
  }

  private static let targets = (2021...2121).map { "      - { year: \($0), value: \($0), source: plan }\n" }
  private static let revisions = (1...101).map {
    """
    - indicator: value-added
      date: 2023-01-15
      decision: { fr: Arrêté \($0), ar: القرار \($0) }
      from: { year: 2025, value: 190000 }
      to: { year: 2025, value: 180000 }

    """
  }

  static let excesses = [
    Excess(
      file: "content/indicators/01-output.yml",
      written: "      - { year: 2025, value: 180000, source: plan }\n", instead: targets.joined(),
      message:
        "01-output.yml:14:7: error: an indicator has at most 100 targets and this one 102 [wrong-count]"),
    Excess(
      file: "content/indicators/01-output.yml", written: "{ year: 2025, value: 180000,",
      instead: "{ years: [\((2021...2121).map(String.init).joined(separator: ", "))], value: 180000,",
      message: "01-output.yml:14:18: error: a target has at most 100 years and this one 101 [wrong-count]"),
    Excess(
      file: "content/revisions.yml", written: "- indicator: value-added",
      instead: revisions.joined() + "- indicator: value-added",
      message: "revisions.yml:501:3: error: \"value-added\" has more than 100 revisions [wrong-count]"),
    Excess(
      file: "content/pages/about.fr.md", written: "---\ntitle",
      instead: "---\nsummary: \(String(repeating: "a", count: 2 << 20))\ntitle",
      message: "about.fr.md:2:10: error: the file is not valid YAML from here: a text of more than 1 MiB"),
    Excess(
      file: "templates/overview.mustache", written: "{{",
      instead: String(repeating: "{{#summary}}", count: 50_000) + "{{",
      message: "error: the template is nested more than 100 levels deep [template-tag]"),
  ]

  @Test("it is named, and nothing is published", arguments: excesses)
  func named(_ excess: Excess) throws {
    let folder = try TemporaryFolder()
    for (name, source) in [("content", "Tests/Fixtures/atlas/content"), ("templates", "templates")] {
      try FileManager.default.copyItem(
        atPath: Repository.path(source), toPath: folder.path + "/" + name)
    }
    let text = try folder.text(excess.file)
    try #require(text.contains(excess.written))
    try text.replacing(excess.written, with: excess.instead, maxReplacements: 1)
      .write(toFile: folder.path + "/" + excess.file, atomically: true, encoding: .utf8)
    let run = try Run(["generate", "--no-sync"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.contains(excess.message), "\(run.errors.prefix(2000))")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/output"))
  }

  @Test("more data are read if whoever runs the program asks for it, and each message names the option")
  func raised() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: folder.path + "/content")
    let units = folder.path + "/content/units.yml"
    let comment = "#" + String(repeating: "a", count: 1 << 20) + "\n"
    try (String(repeating: comment, count: 64) + String(contentsOfFile: units, encoding: .utf8))
      .write(toFile: units, atomically: true, encoding: .utf8)
    let table = folder.path + "/content/observations/figures.csv"
    let figures = try String(contentsOfFile: table, encoding: .utf8)
    let width = figures.prefix { $0 != "\n" }.count { $0 == "," } + 1
    // Rows without a text are no fields, and a row may have empty ones at its end.
    let row = "value-added" + String(repeating: ",", count: width - 1) + "\n"
    try (figures + String(repeating: row, count: 500_000 / width))
      .write(toFile: table, atomically: true, encoding: .utf8)
    let refused = try Run(["check"], in: folder.path)
    #expect(
      refused.errors.contains("units.yml:1:1: error: the file cannot be read: it has 67"),
      "\(refused.errors.prefix(2000))")
    #expect(
      refused.errors.contains("or read more with --largest-file 65\n"), "\(refused.errors.prefix(2000))")
    #expect(refused.errors.contains("error: the table has more than 500000 fields [large-table]"))
    #expect(refused.errors.contains("or read more with --largest-file 128\n"))
    let raised = try Run(["check", "--largest-file", "65"], in: folder.path)
    #expect(
      !raised.errors.contains("units.yml") && !raised.errors.contains("large-table"),
      "\(raised.errors.prefix(2000))")
    // A mistake in a row is told only once the table is read.
    #expect(raised.errors.contains("figures.csv:"))
    for size in ["63", "4097", "-1", "0"] {
      let run = try Run(["check", "--largest-file=\(size)"], in: folder.path)
      #expect(
        run.status == 64 && run.errors.contains("from 64, which is usual, to 4096, in MiB"), "\(run.errors)")
    }
  }

  @Test("of runs into one folder all but the first wait and say so")
  func runsAtOnce() throws {
    let folder = try TemporaryFolder()
    let logs = (1...4).map { "\(folder.path)/\($0).log" }
    let runs = try logs.map { log in
      try Data().write(to: URL(filePath: log))
      let file = try FileHandle(forWritingTo: URL(filePath: log))
      let run = Process()
      run.executableURL = Repository.program
      run.arguments = [
        "--content", Repository.path("Tests/Fixtures/atlas/content"), "--output", folder.path + "/site",
        "--no-sync",
      ]
      (run.standardOutput, run.standardError) = (file, file)
      try run.run()
      return run
    }
    runs.forEach { $0.waitUntilExit() }
    #expect(runs.allSatisfy { $0.terminationStatus == 0 })
    let told = try logs.map { try String(contentsOfFile: $0, encoding: .utf8) }
    #expect(told.contains { $0.contains("/site: another run is publishing here; waiting for it to end") })
    #expect(told.count { $0.contains(" files written") } == 1, "\(told)")
    #expect(told.count { $0.contains("Nothing has changed") } == 3, "\(told)")
  }

  @Test("what others put into the folder of the site is kept and named")
  func othersFiles() throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "--content", Repository.path("Tests/Fixtures/atlas/content"), "--output", folder.path + "/site",
      "--no-sync",
    ]
    #expect(try !Run(arguments).output.contains("Kept in"))
    for name in ["CNAME", "fr/mine.txt", ".keep", "notes/a.txt", "notes/b.txt"] {
      try folder.write("site/" + name, "")
    }
    let run = try Run(arguments)
    #expect(
      run.output.contains(
        "Kept in \(folder.path)/site/, which Milepost did not write: .keep, CNAME, fr/mine.txt, notes\n"),
      "\(run.output)")
    #expect(try folder.files.contains("site/fr/mine.txt"))
  }

  @Test("--clean removes what others put into the folder of the site, and nothing that it leads to")
  func clean() throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "--content", Repository.path("Tests/Fixtures/atlas/content"), "--output", folder.path + "/site",
      "--no-sync", "--clean",
    ]
    #expect(try Run(arguments).status == 0)
    let site = try folder.files.filter { $0.hasPrefix("site/") }
    try folder.write("elsewhere/a.txt", "a")
    try folder.write("site/notes/deep/b.txt", "b")
    try folder.write("site/fr/mine.txt", "c")
    for name in ["site/link", "site/fr/link"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + name, withDestinationPath: folder.path + "/elsewhere")
    }
    let run = try Run(arguments)
    #expect(
      run.output.contains(
        "Removed from \(folder.path)/site/, which Milepost did not write: fr/link, fr/mine.txt, link, notes\n"
      ),
      "\(run.output)")
    #expect(try folder.files.filter { $0.hasPrefix("site/") } == site)
    #expect(try folder.text("elsewhere/a.txt") == "a")
    // A folder that holds no site of ours is not cleaned.
    try folder.write("other/mine.txt", "d")
    let refused = try Run(["--content", arguments[1], "--output", folder.path + "/other", "--clean"])
    #expect(refused.status == 1)
    #expect(try folder.text("other/mine.txt") == "d")
  }

  @Test("--clean keeps the history of a folder that is a checkout")
  func cleanCheckout() throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "--content", Repository.path("Tests/Fixtures/atlas/content"), "--output", folder.path + "/site",
      "--no-sync", "--clean",
    ]
    #expect(try Run(arguments).status == 0)
    try folder.write("site/.git/objects/a", "a")
    try folder.write("site/notes/.git/b", "b")
    try folder.write("site/.gitignore", "c")
    let run = try Run(arguments)
    #expect(run.output.contains("/site/, which Milepost did not write: .gitignore\n"), "\(run.output)")
    #expect(run.output.contains("/site/, which Milepost did not write: .git, notes\n"), "\(run.output)")
    #expect(try folder.text("site/.git/objects/a") == "a")
    #expect(try folder.text("site/notes/.git/b") == "b")
  }

  @Test("--clean removes nothing from a folder that has a manifest and no file of a site")
  func cleanManifestAlone() throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "--content", Repository.path("Tests/Fixtures/atlas/content"), "--no-sync", "--clean", "--output",
    ]
    #expect(try Run(arguments + [folder.path + "/site"]).status == 0)
    try folder.write("other/.milepost-manifest.json", folder.text("site/.milepost-manifest.json"))
    try folder.write("other/mine.txt", "a")
    let run = try Run(arguments + [folder.path + "/other"])
    #expect(
      run.output.contains("Kept in \(folder.path)/other/, which Milepost did not write: mine.txt\n"),
      "\(run.output)")
    #expect(try folder.text("other/mine.txt") == "a")
  }

  @Test("a report that cannot be a file is refused before anything is read", arguments: ["", "/", "."])
  func report(_ path: String) throws {
    let run = try Run(["check", "--report", path])
    #expect(run.status == 64)
    #expect(run.errors.contains("name a file for the report"))
  }
}
