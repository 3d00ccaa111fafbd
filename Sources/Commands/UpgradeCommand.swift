import ArgumentParser
import struct Editing.ContentUpgrade
import struct Editing.TemplateCopies
import struct Editing.TextEdit
import Reading

/// Brings content of an older form to the one that this program reads.
struct UpgradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Rewrite content of an older form.",
    discussion: """
      Shows what has to change in the content for this version of the program, by file and line. With --write the \
      changes are made; comments, the order of entries and everything else stay as they are. Templates of the plan's own \
      that are older than the program's, from which they were copied, are listed.

      EXAMPLES
        milepost upgrade
        milepost upgrade --content my-plan --templates my-templates --write --largest-file 128
      """)

  @OptionGroup var plan: PlanFolder

  @Option(help: "The folder with the plan's own templates.")
  var templates = "templates"

  @Flag(help: "Make the changes.")
  var write = false

  func run() throws {
    do {
      let upgrade = try ContentUpgrade(content: plan.content)
      for edit in upgrade.edits { print(edit.description) }
      if write { try upgrade.write() }
      print(summary(of: upgrade.edits))
      for name in TemplateCopies(root: templates).outdated {
        print(
          "\(templates)/\(name) is older than the program's: compare the two, then milepost template \(name) --settled"
        )
      }
    } catch {
      Terminal.error(String(describing: error))
      throw ExitCode.failure
    }
  }

  private func summary(of edits: [TextEdit]) -> String {
    guard !edits.isEmpty else { return "The content has the newest form; nothing has to change." }
    let files = Set(edits.map(\.place.path)).count
    let changes = "\(Summary.count(edits.count, "change")) in \(Summary.count(files, "file"))"
    return write ? "\(changes) made." : "\(changes); --write makes \(edits.count == 1 ? "it" : "them")."
  }
}
