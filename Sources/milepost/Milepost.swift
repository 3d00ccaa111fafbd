import ArgumentParser
import Commands
import Reading
import Text

@main
struct Milepost: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "milepost",
    abstract: "Publishes a development plan as a static site in several languages.",
    version: ProgramVersion.current,
    subcommands: [
      PlanCommands.new, GenerateCommand.self, ServeCommand.self, CheckCommand.self, PlanCommands.verify,
      PlanCommands.reviewed, PlanCommands.explain, SheetCommand.self, PlanCommands.upgrade,
      PlanCommands.schema,
      PlanCommands.template, PlanCommands.markdown,
    ],
    defaultSubcommand: GenerateCommand.self)

  static func main() async {
    ProcessLimits.check()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let message = unknownCommand(in: arguments) {
      Terminal.error("Error: " + message)
      exit(withError: ExitCode.validationFailure)
    }
    await main(nil)
  }

  /// A misspelt command would be taken for a surplus argument of `generate`, whose options would then be explained.
  ///
  /// - Returns: nil if the arguments begin with a command or an option.
  static func unknownCommand(in arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = Self.self
    var path = ["milepost"]
    for argument in arguments where !command.configuration.subcommands.isEmpty {
      guard !argument.hasPrefix("-"), argument != "help" else { return nil }
      let subcommands = command.configuration.subcommands
      if let next = subcommands.first(where: { $0.configuration.commandName == argument }) {
        command = next
        path.append(argument)
        continue
      }
      let names = subcommands.compactMap { $0.configuration.commandName }
      let nearest = NearestWord.to(argument, among: names).map { "did you mean \"\($0)\"? " } ?? ""
      let written = (path + [argument]).joined(separator: " ").withControlsShown
      return "there is no command \"\(written)\"\n  \(nearest)there are: \(names.joined(separator: ", "))"
    }
    return nil
  }
}
