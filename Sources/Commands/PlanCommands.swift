package import ArgumentParser

/// The commands that work on the files of a plan and need no pages.
package enum PlanCommands {
  package static let new: any ParsableCommand.Type = NewCommand.self
  package static let verify: any ParsableCommand.Type = VerifyCommand.self
  package static let reviewed: any ParsableCommand.Type = ReviewedCommand.self
  package static let explain: any ParsableCommand.Type = ExplainCommand.self
  package static let upgrade: any ParsableCommand.Type = UpgradeCommand.self
  package static let schema: any ParsableCommand.Type = SchemaCommand.self
  package static let template: any ParsableCommand.Type = TemplateCommand.self
  package static let markdown: any ParsableCommand.Type = MarkdownCommand.self
}
