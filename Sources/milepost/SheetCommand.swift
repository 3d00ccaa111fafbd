import ArgumentParser
import Commands
import Foundation
import struct Plan.Plan
import struct Plan.PlanLoader
import struct Reading.Diagnostic
import Sheets

/// The way from a plan's files to a workbook and back.
struct SheetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Edit the entries of a plan in a spreadsheet program.",
    discussion: """
      EXAMPLES
        milepost sheet export plan.xlsx
        milepost sheet import plan.xlsx
      """,
    subcommands: [SheetExportCommand.self, SheetImportCommand.self])

  /// The plan, or a failure with its mistakes: a workbook holds all of it or none.
  ///
  /// - Parameter outcome: what became of the command, for people.
  static func plan(in content: String, otherwise outcome: String) throws -> Plan {
    let (plan, diagnostics) = PlanLoader.load(root: content)
    guard let plan, !plan.isIncomplete else {
      let mistakes = diagnostics.filter { $0.severity == .error }.uniquedAndSorted()
      DiagnosticList(mistakes).pieces.forEach(Terminal.error)
      Terminal.error("error: \(outcome), since not all of the plan can be read")
      throw ExitCode.failure
    }
    return plan
  }
}

struct SheetExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the plan's entries into a workbook.",
    discussion: """
      The workbook (.xlsx) has a sheet each for indicators, targets, observations, commitments, projects and \
      organisations. Excel, WPS and LibreOffice open it. Cells offer ids, kinds, units and sources to choose from; ids \
      of entries that exist are locked. The same plan gives the same bytes.

      EXAMPLES
        milepost sheet export plan.xlsx
        milepost sheet export plan.xlsx --content my-plan --replace --largest-file 128
      """)

  @Argument(help: "The workbook to write, a file ending in .xlsx.")
  var workbook: String

  @OptionGroup var folder: PlanFolder

  @Flag(help: "Replace a workbook that exists, with everything that was edited in it.")
  var replace = false

  func validate() throws {
    guard workbook.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("The name of a workbook ends in .xlsx, such as plan.xlsx.")
    }
  }

  func run() throws {
    guard replace || !FileManager.default.fileExists(atPath: workbook) else {
      Terminal.error(
        "\(workbook): error: the file already exists, and what was edited in it would be lost\n"
          + "  import it first, take another name, or write over it with --replace")
      throw ExitCode.failure
    }
    let content = folder.content
    let plan = try SheetCommand.plan(in: content, otherwise: "no workbook was written")
    do {
      let report = try SheetExport(plan, ContentTables(content: content, of: plan.site)).write(to: workbook)
      print("\(workbook): " + report.map { "\($0.name) \($0.rows)" }.joined(separator: ", "))
    } catch {
      Terminal.error(String(describing: error))
      throw ExitCode.failure
    }
  }
}
