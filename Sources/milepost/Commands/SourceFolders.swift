import ArgumentParser
import Plan
import Site

/// The folders that a site is made from.
struct SourceFolders: ParsableArguments {
  @Option(help: "The folder with the plan.")
  var content = "content"

  @Option(help: "The folder with page templates, interface strings and assets.")
  var templates = ThemeLoader.usualFolder

  init() {}

  init(content: String, templates: String = ThemeLoader.usualFolder) {
    self.content = content
    self.templates = templates
  }

  var folders: [ContentFolder] { [ContentFolder(root: content), .templates(templates)] }
}
