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

  private func newPlan(_ languages: String) throws {
    let run = try Run(["new", "plan", "--languages", languages], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(
    "a new plan has nothing to complain of, publishes, and each of its links leads somewhere",
    arguments: ["zh,en", "fr,ar", "en"])
  func plan(languages: String) throws {
    try newPlan(languages)
    let check = try run("check", "--strict")
    #expect(check.status == 0)
    #expect(check.errors.isEmpty, "\(check.errors)")
    let generate = try run("generate")
    #expect(generate.status == 0, "\(generate.errors)")
    #expect(try deadLinks() == [])
    for language in languages.split(separator: ",") {
      #expect(try folder.files.contains("plan/output/\(language)/indicators/sample-output.html"))
    }
    #expect(try !folder.files.contains { $0.hasPrefix("plan/templates") })
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
    #expect(new.output.contains("atlas/templates/strings/es.yml holds English words: translate them"))
    #expect(try folder.text("atlas/content/site.yml").contains("{ id: pt-br, tag: pt-BR, name: pt-br }"))
    let generate = try run("generate", in: "atlas")
    #expect(generate.status == 0, "\(generate.errors)")
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
    let complaints = check.filter { !$0.hasPrefix("  ") }
    #expect(complaints.allSatisfy { $0.contains("\"ar\"") || $0.contains("more text") }, "\(check)")
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

  @Test("a file of the plan's own templates folder wins over the program's, the others stay")
  func ownTemplate() throws {
    try newPlan("en")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/plan/templates", withIntermediateDirectories: true)
    try "<p class=\"own\">{{title}}</p>".write(
      toFile: folder.path + "/plan/templates/breadcrumb.mustache", atomically: true, encoding: .utf8)
    let generate = try run("generate")
    #expect(generate.status == 0 && generate.errors.isEmpty, "\(generate.errors)")
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
