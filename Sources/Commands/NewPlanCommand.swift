import ArgumentParser
import Editing
import Foundation
import Localisation
import Plan
import Reading

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
        "The words of the interface exist in \(NewPlan.knownLanguages.joined(separator: ", ")); for any other "
        + "language a file of words to be translated is written."))
  var languages = "en"

  @Option(
    help: ArgumentHelp(
      "The plan's name, such as \"Green City Plan\", or in a language: zh=绿城规划.", valueName: "name"))
  var name: [String] = []

  func run() async throws {
    let ids = languages.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    guard !ids.isEmpty, Set(ids).count == ids.count,
      ids.allSatisfy({ $0.wholeMatch(of: GivenNames.language) != nil })
    else {
      throw ValidationError("\"\(languages)\" names no languages; write each once, such as zh,en or pt-br")
    }
    var plan = NewPlan(languages: ids)
    plan.names = try GivenNames.texts(name, in: ids)
    let files = plan.files() + PlanSchemas.texts(languages: ids) + PlanSchemas.editorSettings
    try await write(files, of: plan)
    print("\(folder)/ holds a plan in \(ids.joined(separator: ", ")): \(files.count) files.")
    for id in ids where files.contains(where: { $0.path == "templates/strings/\(id).yml" }) {
      print(
        "\(folder)/templates/strings/\(id).yml and the samples in \"\(id)\" are English: translate the words before you publish in \"\(id)\"."
      )
    }
    print(
      "Next: cd \(folder), then milepost serve to see it while you edit, or milepost generate to publish it.")
  }

  /// Writes only where there is nothing yet.
  private func write(_ files: [(path: String, text: String)], of plan: NewPlan) async throws {
    let manager = FileManager.default
    let content = folder + "/content"
    guard !manager.fileExists(atPath: content) else {
      Terminal.error(
        "\(content): error: there is already a plan\n  name another folder: milepost new plan FOLDER")
      throw ExitCode.failure
    }
    do {
      var edited = EditedContent(ContentFolder(root: folder))
      for (path, text) in files where !manager.fileExists(atPath: "\(folder)/\(path)") {
        try edited.add(path, text)
      }
      let mistakes = PlanLoader.load(root: content, edited: edited.files(below: "content")).diagnostics
      // What is only doubtful is for its editors to judge: names are theirs.
      guard !mistakes.contains(where: { $0.severity == .error }) else {
        mistakes.forEach { Terminal.error($0.description) }
        Terminal.error("\(content): note: the plan would have these mistakes, so nothing was written")
        throw ExitCode.failure
      }
      try edited.save()
      if plan.languages.count > 1 { _ = try await TranslationReview(content: content).record(nil) }
    } catch let exit as ExitCode {
      throw exit
    } catch {
      Terminal.error(String(describing: error))
      throw ExitCode.failure
    }
  }
}
