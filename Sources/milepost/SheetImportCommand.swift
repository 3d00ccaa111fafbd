import ArgumentParser
import Commands
import Publishing
import struct Reading.Diagnostic
import Sheets
import Text

struct SheetImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take what was edited in a workbook into the plan's files.",
    discussion: """
      Shows what the workbook changes, by file and line, and whether the plan would still be sound. With --write the \
      changes are made; comments, the order of entries and everything else stay as they are. If the plan would have a \
      new mistake, its cell is named and nothing is written.

      EXAMPLES
        milepost sheet import plan.xlsx
        milepost sheet import plan.xlsx --write
        milepost sheet import plan.xlsx --content my-plan --templates my-templates --largest-file 128
      """)

  @Argument(help: "The workbook, a file ending in .xlsx.")
  var workbook: String

  @OptionGroup var sources: SourceFolders

  @Flag(help: "Make the changes.")
  var write = false

  func run() async throws {
    let edited = try await SheetImport(workbook, content: sources.content) {
      try SheetCommand.plan(in: sources.content, otherwise: "nothing was changed")
    }
    Self.shortened(edited.diagnostics).forEach(Terminal.error)
    guard !edited.hasErrors else {
      Terminal.error("error: nothing was changed; correct the workbook first")
      throw ExitCode.failure
    }
    guard !edited.changes.isEmpty else {
      print("The workbook says what the plan says; nothing has to change.")
      return
    }
    for change in edited.changes { print(change) }
    let mistakes = await newMistakes(of: edited)
    guard mistakes.isEmpty else {
      for (mistake, atCell) in zip(mistakes, edited.atCell(mistakes)) {
        Terminal.error(atCell?.description ?? mistake.description)
      }
      let count = mistakes.count
      Terminal.error(
        "With these changes the plan would have \(count) new \(count == 1 ? "error" : "errors"), listed above: nothing was written."
      )
      throw ExitCode.failure
    }
    do {
      if write { try edited.write() }
    } catch {
      Terminal.error(String(describing: error))
      throw ExitCode.failure
    }
    print(summary(of: edited))
  }

  /// The mistakes of the plan as it would be that it does not have now.
  private func newMistakes(of edited: SheetImport) async -> [Diagnostic] {
    func diagnostics(_ files: [String: [UInt8]]) async -> [Diagnostic] {
      var build = Build(sources, edited: files)
      // Changed values leave the pages and the places in them as they are.
      build.rendersPages = edited.changes.contains { $0.kind != .changed }
      return await build.run(into: { Publication?.none }).diagnostics
    }
    let after = await diagnostics(edited.editedFiles)
    // A sound plan needs no second build.
    return after.hasErrors ? after.errors(notAmong: await diagnostics([:])) : []
  }

  /// At most twenty of a kind, with how many more there are.
  private static func shortened(_ diagnostics: [SheetDiagnostic]) -> [String] {
    var counts: [String: Int] = [:]
    var lines: [String] = []
    for diagnostic in diagnostics {
      counts[diagnostic.code, default: 0] += 1
      if counts[diagnostic.code, default: 0] <= 20 { lines.append(diagnostic.description) }
    }
    return lines
      + counts.filter { $0.value > 20 }.sortedByKey.map {
        "and \($0.value - 20) more [\($0.key)]"
      }
  }

  private func summary(of edited: SheetImport) -> String {
    let kinds: [(SheetChange.Kind, String)] = [
      (.changed, "changed"), (.added, "added"), (.removed, "removed"),
    ]
    let counts = kinds.compactMap { kind, name in
      let count = edited.changes.count { $0.kind == kind }
      return count > 0 ? "\(count) \(name)" : nil
    }
    let files = edited.editedFiles.count
    let all = "\(counts.joined(separator: ", ")) in \(Summary.count(files, "file"))"
    return write ? "\(all); written." : "\(all); --write writes it."
  }
}
