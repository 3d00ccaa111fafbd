import ArgumentParser
import Foundation
import Plan
import Translation

/// Makes a plan, and entries of a plan.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a plan, or add an entry to one.",
    discussion: """
      Writes files that can be published as they are: each explains its keys in comments in the plan's languages, the \
      required ones first. Figures and names in them are samples and say so.

      EXAMPLES
        milepost new plan my-plan --languages zh,en
        milepost new indicator river-quality --group environment
        milepost new language fr
      """,
    subcommands: [
      NewPlanCommand.self, NewIndicatorCommand.self, NewSectorCommand.self, NewChapterCommand.self,
      NewPageCommand.self, NewReviewCommand.self, NewLanguageCommand.self,
    ])
}

struct NewPlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Make a plan in a folder of its own.",
    discussion: """
      Every file that a plan may have, with sample figures, ready to be published.

      EXAMPLES
        milepost new plan
        milepost new plan my-plan --languages zh,en --name zh=绿城规划 --name "en=Green City Plan"
      """)

  @Argument(help: "The folder to make the plan in.")
  var folder = "plan"

  @Option(
    help: ArgumentHelp(
      "The languages of the site, the original one first, such as zh,en.",
      discussion:
        "The words of the interface are there in \(NewPlan.knownLanguages.joined(separator: ", ")); for any other "
        + "language a file of words to translate is written."))
  var languages = "en"

  @Option(
    help: ArgumentHelp(
      "The plan's name, such as \"Green City Plan\", or in a language: zh=绿城规划.", valueName: "name"))
  var name: [String] = []

  func run() async throws {
    let ids = languages.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    guard !ids.isEmpty, Set(ids).count == ids.count,
      ids.allSatisfy({ $0.wholeMatch(of: #/[a-z]{2,3}(-[a-z0-9]{2,8})*/#) != nil })
    else {
      throw ValidationError("\"\(languages)\" names no languages; write each once, such as zh,en or pt-br")
    }
    var plan = NewPlan(languages: ids)
    for text in name {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2, ids.contains(parts[0]) {
        plan.names[parts[0]] = parts[1]
      } else {
        for id in ids where plan.names[id] == nil { plan.names[id] = text }
      }
    }
    let files = plan.files()
    try await write(files, of: plan)
    print("\(folder)/ holds a plan in \(ids.joined(separator: ", ")): \(files.count) files.")
    for id in ids where files.contains(where: { $0.path == "templates/strings/\(id).yml" }) {
      print(
        "\(folder)/templates/strings/\(id).yml holds English words: translate them before you publish in \"\(id)\"."
      )
    }
    print(
      "Next: cd \(folder), then milepost serve to see it while you edit, or milepost generate to publish it.")
  }

  /// Only into places where nothing is.
  private func write(_ files: [(path: String, text: String)], of plan: NewPlan) async throws {
    let manager = FileManager.default
    let content = folder + "/content"
    guard !manager.fileExists(atPath: content) else {
      Terminal.error(
        "\(content): error: there is a plan already\n  name another folder: milepost new plan FOLDER")
      throw ExitCode.failure
    }
    do {
      for (path, text) in files where !manager.fileExists(atPath: "\(folder)/\(path)") {
        let place = URL(filePath: "\(folder)/\(path)")
        try manager.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
      }
      if plan.languages.count > 1 { _ = try await TranslationReview(content: content).record(nil) }
    } catch {
      Terminal.error("\(folder): error: the plan cannot be written\n  \(error.localizedDescription)")
      throw ExitCode.failure
    }
  }
}

/// Where a plan is that something is added to.
struct PlanFolder: ParsableArguments {
  @Option(help: "The folder with the plan.")
  var content = "content"

  /// Adds and reports what was written where.
  func add(_ change: (inout PlanAddition) throws -> Void) async throws {
    do {
      var addition = try PlanAddition(content: content)
      try change(&addition)
      for line in try addition.write() { print(line) }
      // The scaffold's texts say the same in all languages.
      let translations = addition.newTexts
      if !translations.isEmpty { _ = try await TranslationReview(content: content).record(translations) }
    } catch {
      Terminal.error(String(describing: error))
      throw ExitCode.failure
    }
  }
}

struct NewIndicatorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicator", abstract: "Add an indicator.",
    discussion: """
      EXAMPLE
        milepost new indicator river-quality --group environment
      """)

  @Argument(help: "Its id, which becomes its address: a-z, 0-9 and hyphens.")
  var id: String

  @Option(
    help: "The id of its group, which is made if it is new; the only one of the plan if it is not given.")
  var group: String?

  @OptionGroup var folder: PlanFolder

  func run() async throws {
    try await folder.add { try $0.addIndicator(id, group: group) }
  }
}

struct NewSectorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sector", abstract: "Add a field with roadmap and directory.",
    discussion: """
      EXAMPLE
        milepost new sector shipbuilding --domain industry
      """)

  @Argument(help: "Its id, which becomes its address: a-z, 0-9 and hyphens.")
  var id: String

  @Option(
    help: "The id of its domain, which is made if it is new; the last one of the plan if it is not given.")
  var domain: String?

  @OptionGroup var folder: PlanFolder

  func run() async throws {
    try await folder.add { try $0.addSector(id, domain: domain) }
  }
}

struct NewChapterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chapter", abstract: "Add a chapter behind the last one.",
    discussion: """
      EXAMPLE
        milepost new chapter financing
      """)

  @Argument(help: "Its id, which becomes its address: a-z, 0-9 and hyphens.")
  var id: String

  @OptionGroup var folder: PlanFolder

  func run() async throws {
    try await folder.add { try $0.addChapter(id) }
  }
}

struct NewPageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Add a page.",
    discussion: """
      Put it into the menu with pages/ID under "navigation" in site.yml; otherwise the foot of each page leads to it.

      EXAMPLE
        milepost new page imprint
      """)

  @Argument(help: "Its id, which becomes its address: a-z, 0-9 and hyphens.")
  var id: String

  @OptionGroup var folder: PlanFolder

  func run() async throws {
    try await folder.add { try $0.addPage(id) }
  }
}

struct NewReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Add an evaluation of how the plan stands on a day.",
    discussion: """
      EXAMPLE
        milepost new review mid-term --date 2023-06-30
      """)

  @Argument(help: "Its id without the date: a-z, 0-9 and hyphens.")
  var id: String

  @Option(
    help: "The day as of which it shows the indicators, such as 2023-06-30 or 2023-06.",
    transform: BuildDate.read)
  var date: CalendarDate = BuildDate.today

  @OptionGroup var folder: PlanFolder

  func run() async throws {
    try await folder.add { try $0.addReview(id, date: date) }
  }
}

struct NewLanguageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Add a language to the site.",
    discussion: """
      Adds it to site.yml and, unless the program has the words of the interface in it, writes a file of words to \
      translate. Texts that are not translated are shown in the original language and marked as such.

      EXAMPLE
        milepost new language fr
      """)

  @Argument(help: "Its id, the first part of its addresses, such as fr or pt-br.")
  var id: String

  @OptionGroup var folder: PlanFolder

  @Option(help: "The folder with the plan's own templates and words.")
  var templates = "templates"

  func run() async throws {
    try await folder.add { try $0.addLanguage(id, templates: templates) }
  }
}
