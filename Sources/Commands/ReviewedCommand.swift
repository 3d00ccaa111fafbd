import ArgumentParser
import Localisation

/// Marks translations as checked against their sources.
struct ReviewedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviewed",
    abstract: "Mark translations as checked against their source texts.",
    discussion: """
      Records in translations.yml which text each translation was made from. When that text changes, check names the \
      translation and the sections that changed, until a person has read both and says so here.

      EXAMPLES
        milepost reviewed content/chapters/02-goals.en.md
        milepost reviewed --all --content my-plan --largest-file 128
      """)

  @OptionGroup var plan: PlanFolder

  @Flag(help: "All translations of the plan.")
  var all = false

  @Argument(help: "The translations that were read against their sources.")
  var files: [String] = []

  func validate() throws {
    guard all == files.isEmpty else {
      throw ValidationError("name the translations that were reviewed, or write --all")
    }
  }

  func run() async throws {
    do {
      let recorded = try await TranslationReview(content: plan.content).record(all ? nil : files)
      print(
        recorded.isEmpty ? "Nothing had changed." : recorded.map { "reviewed: \($0)" }.joined(separator: "\n")
      )
    } catch {
      Terminal.error(String(describing: error))
      throw ExitCode.failure
    }
  }
}
