import ArgumentParser

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
