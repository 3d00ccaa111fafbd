import Foundation
import TestSupport
import Testing

@Suite("milepost new")
struct NewTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String..., in name: String = "plan") throws -> Run {
    try Run(arguments, in: folder.path + "/" + name)
  }

  /// Adds an entry with names.
  private func run(_ arguments: String..., names: [String]) throws -> Run {
    try Run(arguments + names.flatMap { ["--name", $0] }, in: folder.path + "/plan")
  }

  private func newPlan(_ languages: String) throws {
    let run = try Run(["new", "plan", "--languages", languages], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
  }

  /// The codes of what was told.
  private static func complaints(of run: Run) -> [String] {
    run.errors.matches(of: /(?m)(?:error|warning): .*\[([a-z-]+)\]$/).map { String($0.1) }
  }

  @Test(
    "a new plan has nothing to complain of but its samples, publishes, and each of its links leads somewhere",
    arguments: ["zh,en", "fr,ar", "en"])
  func plan(languages: String) throws {
    try newPlan(languages)
    let check = try run("check")
    #expect(check.status == 0)
    #expect(Self.complaints(of: check) == ["sample-left"], "\(check.errors)")
    // Nobody publishes samples by accident where warnings count.
    #expect(try run("check", "--strict").status == 1)
    let generate = try run("generate")
    #expect(generate.status == 0, "\(generate.errors)")
    #expect(Self.complaints(of: generate) == ["sample-left"])
    #expect(try deadLinks() == [])
    for language in languages.split(separator: ",") {
      #expect(try folder.files.contains("plan/output/\(language)/indicators/sample-output.html"))
    }
    #expect(try !folder.files.contains { $0.hasPrefix("plan/templates") })
    let overview = try folder.text("plan/output/\(languages.prefix(2))/index.html")
    #expect(overview.contains("<nav class=\"lang\"") == languages.contains(","))
  }

  @Test("each file explains its keys in the plan's languages, the required ones first")
  func comments() throws {
    try newPlan("zh,en")
    for name in try folder.files where name.hasSuffix(".yml") && !name.hasSuffix("translations.yml") {
      let text = try folder.text(name)
      #expect(text.contains(#/# .*\p{Script=Han}/#) && text.contains(#/# [A-Z][a-z]+ /#), "\(name)")
      #expect(!text.contains(#/\[\[|<<|\?\n/#), "\(name) has a word or value that was not filled in")
    }
    let site = try folder.text("plan/content/site.yml")
    let optional = try #require(site.range(of: "# Optional"))
    for key in ["\ntitle:", "\ndescription:", "\npublisher:", "\nlanguages:"] {
      #expect(site[..<optional.lowerBound].contains(key), "\(key)")
    }
    #expect(site[optional.upperBound...].contains("\nnavigation:"))
  }

  @Test("a plan in languages that the program has no words in gets files to translate, and publishes")
  func unknownLanguages() throws {
    let new = try Run(["new", "plan", "atlas", "--languages", "es,pt-br"], in: folder.path)
    #expect(new.output.contains("atlas/templates/strings/es.yml and the samples in \"es\" are English"))
    #expect(try folder.text("atlas/content/site.yml").contains("{ id: pt-br, tag: pt-BR, name: pt-br }"))
    let generate = try run("generate", in: "atlas")
    #expect(generate.status == 0, "\(generate.errors)")
  }

  @Test(
    "borrowed words have the plural forms of the language that borrows them",
    arguments: ["ja", "ru,en", "he,ga"])
  func borrowedForms(languages: String) throws {
    try newPlan(languages)
    let generate = try run("generate")
    #expect(generate.status == 0, "\(generate.errors)")
    let check = try run("check").errors
    #expect(!check.contains("plural"), "\(check)")
  }

  @Test("what is only doubtful in a name does not stand in the way of a plan")
  func doubtfulName() throws {
    let run = try Run(["new", "plan", "--languages", "zh", "--name", "规划 2030"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("a plan has the names that it is given")
  func names() throws {
    let run = try Run(
      ["new", "plan", "p", "--languages", "fr,ar", "--name", "ar=خطة", "--name", "L'an 2030: \"cap\""],
      in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let name = #"name: { fr: "L'an 2030: \"cap\"", ar: خطة }"#
    #expect(try folder.text("p/content/plan.yml").contains(name))
  }

  @Test(
    "everything that can be added leaves a plan that has nothing to complain of", arguments: ["zh,en", "fr"])
  func additions(languages: String) throws {
    try newPlan(languages)
    for arguments in [
      ["indicator", "rivers"], ["indicator", "air", "--group", "environment"], ["sector", "ships"],
      ["sector", "trains", "--domain", "transport"], ["chapter", "financing"], ["page", "imprint"],
      ["review", "mid-term", "--date", "2023-06-30"], ["language", "ar"],
    ] {
      let run = try Run(["new"] + arguments, in: folder.path + "/plan")
      #expect(run.status == 0, "\(arguments): \(run.errors)")
    }
    let files = try folder.files
    for name in [
      "indicators/02-environment.yml", "sectors/ships.yml", "chapters/02-financing",
      "reviews/2023-06-30-mid-term",
      "pages/imprint",
    ] {
      #expect(files.contains { $0.hasPrefix("plan/content/" + name) }, "\(name)")
    }
    #expect(try folder.text("plan/content/indicators/01-samples.yml").contains("\n  - id: rivers\n"))
    #expect(try folder.text("plan/content/domains.yml").contains("[sample-field, ships]"))
    let generate = try run("generate")
    #expect(generate.status == 0, "\(generate.errors)")
    #expect(try deadLinks() == [])
    // Arabic lacks its texts; nothing else is left to do.
    let check = try run("check", "--strict").errors.split(separator: "\n")
    let complaints = check.filter { !$0.hasPrefix("  ") && !$0.hasSuffix("[sample-left]") }
    #expect(complaints.allSatisfy { $0.contains("\"ar\"") || $0.contains("more text") }, "\(check)")
  }

  @Test("every kind of entry takes a name, for all languages or for each")
  func entryNames() throws {
    try newPlan("en,fr")
    for (kind, names, file, line) in [
      (
        "indicator", ["River quality", "fr=Qualité"], "indicators/01-samples.yml",
        "    name: { en: River quality, fr: Qualité }"
      ),
      (
        "sector", ["en=River: banks"], "sectors/x.yml",
        #"name: { en: "River: banks", fr: Domaine d'exemple }"#
      ),
      ("chapter", ["fr=Argent"], "chapters/02-x.fr.md", "title: Argent"),
      ("page", ["Imprint"], "pages/x.en.md", "title: Imprint"),
      ("page", [], "pages/x2.fr.md", "title: Nouvelle page"),
    ] {
      let run = try run("new", kind, file.contains("x2") ? "x2" : "x", names: names)
      #expect(run.status == 0, "\(kind): \(run.errors)")
      #expect(try folder.text("plan/content/" + file).contains(line + "\n"), "\(kind)")
    }
    #expect(try run("new", "review", "r", "--date", "2024", names: ["Bilan"]).status == 0)
    #expect(try folder.text("plan/content/reviews/2024-r.fr.md").contains("title: Bilan\n"))
    #expect(try run("new", "language", "pt-br", names: ["Português: Brasil"]).status == 0)
    let languages = try folder.text("plan/content/site.yml")
    #expect(languages.contains(#"{ id: pt-br, tag: pt-BR, name: "Português: Brasil" }"#))
    let refused = try run("new", "page", "y", names: ["de=Impressum"])
    #expect(refused.status == 64 && refused.errors.contains("\"de\" is not among the languages en, fr"))
  }

  @Test("a text that says \"at least\" in words has the figure alone, and its translation may have the sign")
  func figureAlone() throws {
    try newPlan("en,fr")
    try edit("chapters/01-sample.en.md") { $0 + "\nAt least {{value sample-share 2030 figure}}.\n" }
    try edit("chapters/01-sample.fr.md") { $0 + "\nCible : {{value sample-share 2030}}.\n" }
    #expect(try !run("check").errors.contains("different-structure"))
    #expect(try run("generate").status == 0)
    func text(_ language: String) throws -> String {
      PageMarkup(try folder.text("plan/output/\(language)/chapters/sample.html")).text
    }
    #expect(try text("en").contains("At least 60%."))
    #expect(try text("fr").contains("Cible : ≥"))
    try edit("chapters/01-sample.en.md") { $0.replacing("2030 figure", with: "2030 figures") }
    #expect(try run("check").errors.contains("[misplaced-placement]"))
  }

  @Test("samples are told until the last one is replaced, with the files that have them")
  func samples() throws {
    try newPlan("en,fr")
    let told = try run("check").errors
    #expect(told.contains("content/chapters/01-sample.en.md:"), "\(told)")
    for file in [
      "plan.yml", "site.yml", "units.yml", "sources.yml", "measures.yml", "indicators/01-samples.yml",
    ] {
      #expect(told.contains("content/" + file), "\(file): \(told)")
    }
    for name in try folder.files where name.hasPrefix("plan/content/") && !name.contains("/README") {
      let text = try folder.text(name)
      let own = text.replacing(/(?i)sample (?!-)|d['’]exemple/, with: "").replacing(
        /(?m)^notice:.*\n/, with: "")
      try own.write(toFile: folder.path + "/" + name, atomically: true, encoding: .utf8)
    }
    let left = try run("check").errors
    #expect(left.contains("[sample-left]") && !left.contains("content/units.yml"), "\(left)")
  }

  @Test("what is there already is refused and left as it is")
  func refusals() throws {
    try newPlan("en")
    let before = try folder.text("plan/content/site.yml")
    #expect(try Run(["new", "plan"], in: folder.path).errors.contains("there is already a plan"))
    #expect(
      try run("new", "indicator", "sample-share").errors.contains(
        "the id \"sample-share\" is taken by another indicator"))
    #expect(try run("new", "page", "About us").errors.contains("\"About us\" cannot be an id"))
    #expect(try run("new", "language", "en").errors.contains("\"en\" is already a language of the site"))
    #expect(try folder.text("plan/content/site.yml") == before)
    let flow = before.replacing(
      "languages:\n  - { id: en, tag: en, name: English }", with: "languages: [{ id: en, name: English }]")
    try flow.write(toFile: folder.path + "/plan/content/site.yml", atomically: true, encoding: .utf8)
    let refused = try run("new", "language", "fr")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("add this yourself:\n  - { id: fr, tag: fr, name: Français }"))
  }

  private func edit(_ name: String, _ change: (String) -> String) throws {
    let path = folder.path + "/plan/content/" + name
    try change(String(contentsOfFile: path, encoding: .utf8)).write(
      toFile: path, atomically: true, encoding: .utf8)
  }

  @Test("mistakes that were there before do not stand in the way of a new entry, wherever they move to")
  func earlierMistakes() throws {
    try newPlan("en,fr")
    try edit("site.yml") { $0 + "nonsense: 1\n" }
    try edit("chapters/01-sample.en.md") { $0 + "\n[a](sources/none)\n" }
    let language = try run("new", "language", "ar")
    #expect(language.status == 0, "\(language.errors)")
    #expect(language.output == "content/site.yml: added to\n")
    // A file that cannot be read is none of a new page's business, either.
    try edit("units.yml") { $0 + "- [\n" }
    let page = try run("new", "page", "imprint")
    #expect(page.status == 0 && page.errors.isEmpty, "\(page.errors)")
    #expect(try folder.text("plan/content/translations.yml").contains("pages/imprint.fr.md"))
  }

  @Test("what would make a mistake is not written, and neither are the words of a language")
  func noHalves() throws {
    try newPlan("en")
    let before = try folder.files
    let run = try run("new", "language", "abcdefghi")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/site.yml:"), "\(run.errors)")
    #expect(run.errors.hasSuffix("so nothing was written\n"), "\(run.errors)")
    #expect(try folder.files == before)
  }

  @Test("a remark stays with the entry that it stands behind")
  func remarks() throws {
    try newPlan("en")
    try edit("domains.yml") {
      $0.replacing("fields: [sample-field]", with: "fields:\n    - sample-field # the first")
    }
    #expect(try run("new", "sector", "ships").status == 0)
    #expect(
      try folder.text("plan/content/domains.yml").contains("    - sample-field # the first\n    - ships\n"))
  }

  @Test("the id of a draft is taken")
  func draftID() throws {
    try newPlan("en")
    try edit("indicators/01-samples.yml") {
      $0.replacing("  - id: sample-share\n", with: "  - id: sample-share\n    draft: true\n")
    }
    #expect(
      try run("new", "indicator", "sample-share").errors.contains(
        "the id \"sample-share\" is taken by a draft"))
  }

  @Test(
    "a name for a language that the plan does not have, and an empty name, are refused, and nothing is left behind"
  )
  func badNames() throws {
    for (name, reason) in [
      ("fr=Plan vert", "\"fr\" is not among the languages en"),
      ("", "a name has one letter"), ("en= ", "a name has one letter"), ("a\u{1}b", "control character"),
    ] {
      let run = try Run(["new", "plan", "p", "--name", name], in: folder.path)
      #expect(run.status != 0)
      #expect(run.errors.contains(reason), "\(run.errors)")
      #expect(try folder.files == [])
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/p"))
    }
    #expect(try Run(["new", "plan", "p", "--name", "Plan = 2030"], in: folder.path).status == 0)
  }

  @Test("a folder may be named in any way: its files have one path")
  func folderNames() throws {
    try newPlan("en,fr")
    try edit("units.yml") { $0 + "nonsense: 1\n" }
    for name in ["plan/content/", "./plan/content", "plan//content/."] {
      let run = try Run(["check", "--content", name], in: folder.path)
      #expect(run.errors.hasPrefix("plan/content/units.yml:"), "\(run.errors)")
    }
    try edit("units.yml") { $0.replacing("nonsense: 1\n", with: "") }
    for name in ["plan/content/chapters/01-sample.fr.md", "./plan/content//chapters/01-sample.fr.md"] {
      let run = try Run(["reviewed", "--content", "./plan/content/", name], in: folder.path)
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  @Test("a file of the plan's own templates folder wins over the program's, the others stay")
  func ownTemplate() throws {
    try newPlan("en")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/plan/templates", withIntermediateDirectories: true)
    try "<p class=\"own\">{{title}}</p>".write(
      toFile: folder.path + "/plan/templates/breadcrumb.mustache", atomically: true, encoding: .utf8)
    let generate = try run("generate")
    #expect(generate.status == 0 && Self.complaints(of: generate) == ["sample-left"], "\(generate.errors)")
    #expect(try folder.text("plan/output/en/indicators/index.html").contains("<p class=\"own\">"))
    #expect(try folder.files.contains { $0.hasPrefix("plan/output/assets/style.") })
    try "{{nonsense}}".write(
      toFile: folder.path + "/plan/templates/breadcrumb.mustache", atomically: true, encoding: .utf8)
    #expect(try run("generate").errors.contains("templates/breadcrumb.mustache:1:1: error:"))
  }

  @Test("the program's list of files is that of templates/ and scaffold/")
  func builtInList() throws {
    let process = Process()
    process.executableURL = URL(filePath: Repository.path("scripts/list-built-in-files"))
    process.arguments = ["--check"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func deadLinks() throws -> [String] {
    let links = try SiteLinks(of: folder.path + "/plan/output")
    #expect(links.count > 100)
    return links.dead
  }
}
