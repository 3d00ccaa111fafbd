import ArgumentParser
import Editing
import Localisation
import Plan
import Reading

/// What every command that adds an entry to a plan is given.
struct NewEntry: ParsableArguments {
  @Argument(help: "Its id, which becomes part of its address: a-z, 0-9 and hyphens.")
  var id: String

  @Option(
    help: ArgumentHelp(
      "Its name or title, such as \"River banks\", or in a language: fr=Berges. Without it, a sample.",
      valueName: "name"))
  var name: [String] = []

  @OptionGroup var plan: PlanFolder

  /// Adds the entry and prints what was written where.
  ///
  /// - Parameter languages: those that its name may be given in; nil for those of the site.
  func add(in languages: [String]? = nil, _ change: (inout PlanAddition) throws -> Void) async throws {
    do {
      var addition = try PlanAddition(content: plan.content)
      addition.names = try GivenNames.texts(name, in: languages ?? addition.languages)
      try change(&addition)
      for line in try addition.write() { print(line) }
      // The scaffold's texts say the same in all languages.
      let translations = addition.newTexts
      if !translations.isEmpty { _ = try await TranslationReview(content: plan.content).record(translations) }
    } catch let error as ValidationError {
      throw error
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
      EXAMPLES
        milepost new indicator river-quality
        milepost new indicator river-quality --name "River quality" --group environment
        milepost new indicator river-quality --content my-plan --largest-file 128
      """)

  @OptionGroup var entry: NewEntry

  @Option(help: "The id of its group, which is made if it is new; not needed if the plan has only one.")
  var group: String?

  func run() async throws {
    try await entry.add { try $0.addIndicator(entry.id, group: group) }
  }
}

struct NewSectorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sector", abstract: "Add a field with a roadmap and a directory.",
    discussion: """
      EXAMPLES
        milepost new sector shipbuilding
        milepost new sector shipbuilding --name Shipbuilding --name fr=Navires --domain industry
        milepost new sector shipbuilding --content my-plan --largest-file 128
      """)

  @OptionGroup var entry: NewEntry

  @Option(help: "The id of its domain, which is made if it is new; without it, the last one of the plan.")
  var domain: String?

  func run() async throws {
    try await entry.add { try $0.addSector(entry.id, domain: domain) }
  }
}

struct NewChapterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chapter", abstract: "Add a chapter after the last one.",
    discussion: """
      EXAMPLES
        milepost new chapter financing
        milepost new chapter financing --name Financing --content my-plan --largest-file 128
      """)

  @OptionGroup var entry: NewEntry

  func run() async throws {
    try await entry.add { try $0.addChapter(entry.id) }
  }
}

struct NewPageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Add a page.",
    discussion: """
      Put it into the menu with pages/ID under "navigation" in site.yml; otherwise the foot of each page leads to it.

      EXAMPLES
        milepost new page imprint
        milepost new page imprint --name Imprint --content my-plan --largest-file 128
      """)

  @OptionGroup var entry: NewEntry

  func run() async throws {
    try await entry.add { try $0.addPage(entry.id) }
  }
}

struct NewReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Add an evaluation of the plan as of a day.",
    discussion: """
      The day is put in front of its id in the names of its files.

      EXAMPLES
        milepost new review mid-term --date 2023-06-30
        milepost new review final --name "Final review" --date 2025 --content my-plan --largest-file 128
      """)

  @OptionGroup var entry: NewEntry

  @Option(
    help: "The day as of which it shows the indicators, such as 2023-06-30 or 2023-06.",
    transform: BuildDate.read)
  var date: CalendarDate = BuildDate.today

  func run() async throws {
    try await entry.add { try $0.addReview(entry.id, date: date) }
  }
}

struct NewLanguageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Add a language to the site.",
    discussion: """
      Its id, such as fr or pt-br, is the first part of its addresses. Adds it to site.yml and, unless the program has \
      the words of the interface in it, writes a file of words to translate. Texts that are not translated are shown in \
      the original language and marked as such.

      EXAMPLES
        milepost new language fr
        milepost new language pt-br --name Português --content my-plan --templates my-templates --largest-file 128
      """)

  @OptionGroup var entry: NewEntry

  @Option(help: "The folder with the plan's own templates and words.")
  var templates = "templates"

  func run() async throws {
    try await entry.add(in: [entry.id]) { try $0.addLanguage(entry.id, templates: templates) }
  }
}
