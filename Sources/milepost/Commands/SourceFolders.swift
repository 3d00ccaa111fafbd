import ArgumentParser

/// The folders that a site is made from.
struct SourceFolders: ParsableArguments {
  @Option(help: "The folder with the plan.")
  var content = "content"

  @Option(help: "The folder with page templates, interface strings and assets.")
  var templates = "templates"
}
