import ArgumentParser
import Commands
import Reading
import Site

/// The folders that a site is made from.
struct SourceFolders: ParsableArguments {
  @OptionGroup var plan: PlanFolder

  @Option(help: "The folder with page templates, interface strings and assets.")
  var templates = ThemeLoader.usualFolder

  init() {}

  init(content: String, templates: String = ThemeLoader.usualFolder) {
    plan = PlanFolder()
    plan.path = content
    plan.largestFile = ContentLimit.usual
    self.templates = templates
  }

  var content: String { plan.content }

  var folders: [ContentFolder] { [ContentFolder(root: content), .templates(templates)] }
}
