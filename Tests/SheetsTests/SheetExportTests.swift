import Foundation
import Plan
import Reading
import TestSupport
import Testing

@testable import Sheets

@Suite("Workbooks of a plan")
struct SheetExportTests {
  private static let content = Repository.path("content")

  private static func plan() throws -> Plan { try #require(PlanLoader.load(root: content).plan) }

  private func export(to path: String) throws -> ContentTables {
    let plan = try Self.plan()
    let tables = ContentTables(content: Self.content, of: plan.site)
    _ = try SheetExport(plan, tables).write(to: path)
    return tables
  }

  @Test(
    "cells have the addresses that people know",
    arguments: ["A1": [0, 0], "Z3": [2, 25], "AB12": [11, 27]])
  func addresses(_ text: String, _ place: [Int]) {
    let address = CellAddress(text)
    #expect(address == CellAddress(row: place[0], column: place[1]))
    #expect(address?.description == text)
    #expect(
      CellAddress("XFE1") == nil && CellAddress("A1048577") == nil && CellAddress("A0") == nil)
  }

  @Test("the shipped plan's workbook has every value of its entries, and the same bytes each time")
  func wholePlan() throws {
    let folder = try Scratch()
    let tables = try export(to: folder.path("a.xlsx"))
    _ = try export(to: folder.path("b.xlsx"))
    #expect(try folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))

    let workbook = try WorkbookReader.read(folder.path("a.xlsx"))
    #expect(workbook.sheets.map(\.name) == ["指标", "目标", "数据", "任务", "项目", "机构", "列表"])
    #expect(workbook.sheets.map(\.isHidden) == [false, false, false, false, false, false, true])
    #expect(workbook.revision == tables.fingerprint)
    for (kind, sheet) in zip(SheetKind.allCases, workbook.sheets) {
      let table = tables[kind]
      #expect(!table.rows.isEmpty)
      #expect(sheet.rows.count == table.rows.count + SheetExport.firstRow)
      for (row, entry) in zip(sheet.rows.dropFirst(SheetExport.firstRow), table.rows) {
        for (column, cell) in entry.cells.enumerated() {
          switch row[column]?.value {
          case .text(let text): #expect(text == cell?.text)
          case .number(let number):
            #expect(table.columns[column].content == .date || Figure(cell?.text ?? "")?.double == number)
          case nil: #expect(cell == nil)
          case let other: Issue.record("\(String(describing: other))")
          }
        }
      }
    }
  }

  @Test("no value of an entry is left out of the sheets")
  func everyValue() throws {
    let plan = try Self.plan()
    let tables = ContentTables(content: Self.content, of: plan.site)
    /// Those that have sheets of their own or none.
    let elsewhere: Set<String> = ["targets", "judgements"]
    func leaves(_ node: YAMLNode, _ path: [String]) -> [[String]] {
      guard let pairs = node.mapping else { return node.isNothing ? [] : [path] }
      return pairs.filter { !elsewhere.contains($0.key.string ?? "") }
        .flatMap { leaves($0.value, path + [$0.key.string ?? ""]) }
    }
    for kind in SheetKind.allCases {
      for row in tables[kind].rows {
        guard case .yaml(let node) = row.origin else { continue }
        for path in leaves(node, []) {
          let column = tables[kind].columns.firstIndex { path.starts(with: $0.path) }
          #expect(column.map { row.cells[$0] != nil } == true, "\(row.place): \(path)")
        }
      }
    }
  }

  @Test("each language has a head and a note for every column and a name for every sheet")
  func words() throws {
    #expect(SheetWords.languages == ["ar", "en", "fr", "zh"])
    let names = Set(SheetKind.allCases.flatMap { $0.columns(["x"]).map(\.name) })
    for language in SheetWords.languages {
      let words = SheetWords(language: language)
      #expect(Set(words.heads.keys) == names && Set(words.notes.keys) == names, "\(language)")
      #expect(Set(words.sheets.keys) == Set(SheetKind.allCases.map(\.rawValue) + ["lists"]))
      #expect(Set(words.sheets.values).count == words.sheets.count && !words.help.isEmpty)
    }
  }
}

/// A folder for one test.
final class Scratch {
  let url = FileManager.default.temporaryDirectory.appending(path: "milepost-sheets-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url.appending(path: name))) }
}
