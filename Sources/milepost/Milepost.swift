import ArgumentParser
import Plan

@main
struct Milepost: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "milepost",
    abstract: "Publishes a development plan as a static site in several languages.",
    version: ProgramVersion.current,
    subcommands: [
      NewCommand.self, GenerateCommand.self, ServeCommand.self, CheckCommand.self, VerifyCommand.self,
      ReviewedCommand.self, ExplainCommand.self, SheetCommand.self, UpgradeCommand.self, SchemaCommand.self,
      TemplateCommand.self, MarkdownCommand.self,
    ],
    defaultSubcommand: GenerateCommand.self)

  static func main() async {
    ProcessLimits.check()
    await main(nil)
  }
}
