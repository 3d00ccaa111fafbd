import Foundation
import Plan
import Reading
import TestSupport
import Testing

@testable import Sheets

@Suite("Workbooks back into a plan's files")
struct SheetImportTests {
  @Test("the shipped plan's own workbook changes nothing")
  func shippedPlan() async throws {
    let content = Repository.path("content")
    let plan = try #require(PlanLoader.load(root: content).plan)
    let folder = try Scratch()
    _ = try SheetExport(plan, ContentTables(content: content, of: plan.site)).write(
      to: folder.path("plan.xlsx"))
    let edited = await SheetImport(folder.path("plan.xlsx"), content: content) { plan }
    #expect(edited.diagnostics.map(\.description) == [])
    #expect(edited.changes.map(\.description) == [])
    #expect(edited.editedFiles.isEmpty)
  }

  @Test("a value that is changed is changed at its place, and nothing else is", arguments: EditedCell.all)
  func oneCell(_ edit: EditedCell) throws {
    let plan = try SmallPlan()
    let edited = try plan.importing { try $0.set(edit.kind, edit.row, edit.column, edit.value) }
    #expect(edited.diagnostics.map(\.description) == [])
    #expect(edited.changes.count == 1)
    let name = try #require(edited.editedFiles.keys.first)
    #expect(edited.editedFiles.count == 1)
    #expect(
      edited.editedFiles[name].map { String(decoding: $0, as: UTF8.self) }
        == SmallPlan.files[name]?.replacing(edit.old, with: edit.new))
    #expect(edit.old.isEmpty || SmallPlan.files[name]?.contains(edit.old) == true)
  }

  @Test("entries are added behind the others and removed with their lines")
  func entries() throws {
    let plan = try SmallPlan()
    let edited = try plan.importing { book in
      book.add(.organisations, ["id": "lab", "name.zh": "实验室", "name.en": "Lab, the", "kind": "institute"])
      book.add(
        .commitments,
        ["id": "third", "chapter": "one", "what.zh": "第三", "what.en": "Third", "lead": "city; works"])
      book.add(.observations, ["indicator": "output", "year": "2022", "value": "110.50", "note_en": "a, b"])
      book.add(
        .observations, ["file": "observations/new.csv", "indicator": "share", "year": "2022", "value": "3"])
      book.add(.targets, ["indicator": "output", "year": "2030", "at_least": "200"])
      book.add(.targets, ["indicator": "share", "year": "2030", "value": "9"])
      book.add(
        .projects,
        ["file": "sectors/field.yml", "segment": "second", "id": "p3", "name.zh": "三", "name.en": "Three"])
      try book.remove(.organisations, "city")
      try book.remove(.commitments, "first")
      try book.remove(.projects, "p1")
    }
    #expect(edited.diagnostics.map(\.description) == [])
    #expect(edited.changes.count == 10)
    func file(_ name: String) -> String {
      edited.editedFiles[name].map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    func original(_ name: String) -> String { SmallPlan.files[name] ?? "" }
    #expect(
      file("organisations.yml")
        == original("organisations.yml").replacing(
          "- id: city\r\n  name: { zh: 市政府, en: City }\r\n  aliases: [市, \"政府\"]\r\n  kind: body\r\n  note:\r\n    zh: \"说明。\"\r\n    en: \"A note.\"\r\n",
          with: "")
        + "- id: lab\r\n  name: { zh: 实验室, en: \"Lab, the\" }\r\n  kind: institute\r\n")
    #expect(
      file("measures.yml") == """
        # The first comment.
        # Above the second.
        - id: second
          chapter: one
          what: { zh: 第二, en: Second }
          deadline: 2025
          target: { at_least: 300, unit: percent }
        - id: third
          chapter: one
          what: { zh: 第三, en: Third }
          lead: [city, works]

        """)
    #expect(
      file("observations/a.csv")
        == original("observations/a.csv").replacing(
          "output,2021,101.50,,\n", with: "output,2021,101.50,,\noutput,2022,110.50,,\"a, b\"\n"))
    #expect(file("observations/new.csv") == "indicator,year,value\nshare,2022,3\n")
    #expect(
      file("indicators/01-group.yml")
        == original("indicators/01-group.yml").replacing(
          "      - { year: 2025, value: 120, source: plan } # the first\n",
          with:
            "      - { year: 2025, value: 120, source: plan } # the first\n      - { year: 2030, at_least: 200 }\n"
        )
        .replacing(
          "    better: higher # yes\n",
          with: "    better: higher # yes\n    targets:\n      - { year: 2030, value: 9 }\n"))
    #expect(
      file("sectors/field.yml")
        == original("sectors/field.yml").replacing(
          "    projects:\n      - id: p1\n        name: { zh: 一, en: One }\n", with: "")
        + "      - id: p3\n        name: { zh: 三, en: 'Three' }\n")
  }

  @Test("removing a target in the middle keeps the others, and a new column of figures reaches every line")
  func numbering() throws {
    let plan = try SmallPlan()
    let edited = try plan.importing { book in
      try book.remove(.targets, "output")
      book.add(.targets, ["indicator": "output", "year": "2028", "value": "150"])
      try book.set(.observations, "output", "released", .text("2022-03"))
    }
    #expect(edited.diagnostics.map(\.description) == [])
    let group = edited.editedFiles["indicators/01-group.yml"].map { String(decoding: $0, as: UTF8.self) }
    #expect(
      group
        == SmallPlan.files["indicators/01-group.yml"]?.replacing(
          "    targets:\n      - { year: 2025, value: 120, source: plan } # the first\n",
          with: "    targets:\n      - { year: 2028, value: 150 }\n"))
    #expect(
      edited.editedFiles["observations/a.csv"].map { String(decoding: $0, as: UTF8.self) } == """
        indicator,year,value,kind,note_en,released
        output,2020,100.0,,"kept, as is",2022-03
        output,2021,101.50,,,
        share,2021,5,,,

        """)
  }

  @Test(
    "files are read as people leave them: renamed, hidden and moved sheets, other columns, no row of names")
  func shapes() throws {
    let plan = try SmallPlan()
    let edited = try plan.importing { book in
      for number in book.sheets.indices {
        book.sheets[number].name = "Tabelle\(number)"
        book.sheets[number].isHidden = number == 2
        for row in book.sheets[number].rows.indices {
          // A column in front, and the columns from right to left.
          book.sheets[number].rows[row].cells = book.sheets[number].rows[row].cells.map { cell in
            var cell = cell
            cell.column = 60 - cell.column
            return cell
          }.sorted { $0.column < $1.column }
        }
      }
      book.sheets.reverse()
      for number in book.sheets.indices {
        book.sheets[number].rows.removeAll { $0.number == SheetExport.keyRow && number == 5 }
      }
    }
    #expect(edited.changes.map(\.description) == [])
    #expect(!edited.hasErrors)
    #expect(edited.diagnostics.contains { $0.code == "hidden-sheet" && $0.sheet == "Tabelle2" })
  }

  @Test("rows are known wherever they stand")
  func orderOfRows() throws {
    let plan = try SmallPlan()
    let reversed = try plan.importing { book in
      for number in book.sheets.indices where !book.sheets[number].isHidden {
        let rows = book.sheets[number].rows
        book.sheets[number].rows = rows[..<SheetExport.firstRow] + rows[SheetExport.firstRow...].reversed()
      }
    }
    #expect(reversed.diagnostics.map(\.description) == [])
    #expect(reversed.changes.map(\.description) == [])
    let added = try plan.importing { book in
      book.add(.observations, ["indicator": "output", "year": "2022", "value": "7"])
      let rows = book.sheets[2].rows
      // Before those that are there.
      book.sheets[2].rows =
        rows[..<SheetExport.firstRow] + rows.suffix(1) + rows[SheetExport.firstRow...].dropLast()
    }
    #expect(added.diagnostics.map(\.description) == [])
    #expect(added.changes.map(\.kind) == [.added])
  }

  @Test("what cannot be understood names the sheet and the cell")
  func refusals() throws {
    let plan = try SmallPlan()
    func complaint(_ change: (inout Workbook) throws -> Void) throws -> String {
      let edited = try plan.importing(change)
      #expect(edited.editedFiles.isEmpty)
      return edited.diagnostics.filter { $0.severity == .error }.map(\.description).first ?? ""
    }
    func cell(_ value: Workbook.Value?, style: Int = 0, isFormula: Bool = false, _ column: String = "value")
      throws -> String
    {
      try complaint { try $0.set(.observations, "output", column, value, style: style, isFormula: isFormula) }
    }
    #expect(
      try cell(.error("#REF!")).hasPrefix(
        "plan.xlsx: 数据!D3: error: the cell has the error #REF! [error-value]"))
    #expect(try cell(nil, isFormula: true).contains("数据!D3: error: the formula has no stored value"))
    // Styles 1 to 3 of this workbook are percent, date and time.
    #expect(try cell(.number(0.5), style: 1).contains("数据!D3: error: the cell is in percent (50%)"))
    #expect(try cell(.number(42423), style: 2).contains("数据!D3: error: the cell has a date (2016-02-23)"))
    #expect(try cell(.number(0.25), style: 3).contains("[time-cell]"))
    #expect(try complaint { try $0.set(.organisations, "works", "id", nil) }.contains("the row has no id"))
    #expect(
      try complaint { $0.add(.targets, ["indicator": "none", "year": "2030"]) }.contains("[unknown-place]"))
    #expect(
      try complaint { try $0.set(.indicators, "share", "path", .text("linear")) }.contains(
        "[uneditable-value]"))
    #expect(
      try complaint { book in
        book.sheets[2].merged = [(CellAddress(row: 2, column: 2), CellAddress(row: 2, column: 3))]
      }.contains("数据!C3: error: the merged cells C3:D3"))
    #expect(
      try complaint { book in
        for row in book.sheets[5].rows.indices { book.sheets[5].rows[row].cells.removeAll { $0.column == 0 } }
      }.contains("[missing-heads]"))
  }

  @Test("percent, dates, formulas and merged cells say what people see")
  func meanings() throws {
    let plan = try SmallPlan()
    let edited = try plan.importing { book in
      try book.set(.observations, "share", "value", .number(0.07), style: 1, isFormula: true)
      try book.set(.observations, "output", "released", .number(42423), style: 2)
      try book.set(.observations, "output", "kind", .text("observed"))
      book.sheets[2].merged = [(CellAddress(row: 2, column: 5), CellAddress(row: 4, column: 5))]
    }
    #expect(!edited.hasErrors)
    #expect(Set(edited.diagnostics.map(\.code)) == ["formula", "merged-cells"])
    #expect(
      edited.editedFiles["observations/a.csv"].map { String(decoding: $0, as: UTF8.self) } == """
        indicator,year,value,kind,note_en,released
        output,2020,100.0,observed,"kept, as is",2016-02-23
        output,2021,101.50,observed,,
        share,2021,7,observed,,

        """)
  }

  @Test("the guides explain every code")
  func guides() throws {
    for name in ["docs/sheets.md", "docs/sheets.zh.md"] {
      let guide = try String(contentsOfFile: Repository.path(name), encoding: .utf8)
      let explained = guide.matches(of: #/\n\| `([a-z-]+)` \|/#).map { String($0.1) }
      #expect(explained == SheetDiagnostic.Code.allCases.map(\.rawValue), "\(name)")
    }
  }

  @Test("numbers are those that people see")
  func numbers() {
    for (number, decimals, text) in [
      (5.0, 0, "5"), (5.2, 2, "5.20"), (0.1 + 0.2, 0, "0.3"), (1e-7, 0, "0.0000001"), (-0.5, 0, "-0.5"),
      (123_456_789.12, 1, "123456789.12"), (1e14, 0, "100000000000000"), (2, 1, "2.0"),
    ] as [(Double, Int, String)] {
      #expect(CellReading.text(of: number, atLeast: decimals) == text)
    }
    #expect(CellReading.text(of: 0.07 * 100, isProduct: true) == "7")
    #expect(CellReading.text(of: 0.125 * 100, isProduct: true) == "12.5")
  }

  @Test("a mistake that the plan would have is told at its cell")
  func mistakes() throws {
    let plan = try SmallPlan()
    let edited = try plan.importing { try $0.set(.observations, "output", "value", .text("12,5")) }
    #expect(!edited.hasErrors)
    let mistakes = PlanLoader.load(root: plan.content, edited: edited.editedFiles).diagnostics.filter {
      $0.severity == .error
    }
    #expect(mistakes.map(\.code) == ["decimal-comma"])
    #expect(
      edited.atCell(mistakes).map { String($0?.description.prefix { $0 != "\n" } ?? "") } == [
        "plan.xlsx: 数据!D3: error: the figure \"12,5\" has a comma before its decimals [decimal-comma]"
      ])
  }
}

/// A cell of the small plan's workbook, with what its new value changes in a file.
struct EditedCell: CustomTestStringConvertible {
  var kind: SheetKind
  var row: String
  var column: String
  var value: Workbook.Value?
  var old: String
  var new: String

  var testDescription: String { "\(kind) \(row) \(column)" }

  init(
    _ kind: SheetKind, _ row: String, _ column: String, _ value: Workbook.Value?, _ old: String, _ new: String
  ) {
    (self.kind, self.row, self.column, self.value, self.old, self.new) = (kind, row, column, value, old, new)
  }

  static let all = [
    EditedCell(.observations, "output", "value", .number(105.5), "2020,100.0,", "2020,105.5,"),
    EditedCell(.observations, "output", "value", .text("105.50"), "2020,100.0,", "2020,105.50,"),
    EditedCell(.observations, "output", "year", .number(2019), "output,2020,", "output,2019,"),
    EditedCell(
      .observations, "output", "note_en", .text("a \"b\"\nc"), "\"kept, as is\"", "\"a \"\"b\"\"\nc\""),
    EditedCell(.observations, "output", "note_en", nil, "\"kept, as is\"", ""),
    EditedCell(.organisations, "works", "name.zh", .text("工厂集团"), "zh: 工厂,", "zh: 工厂集团,"),
    EditedCell(
      .organisations, "works", "name.en", .text("Works: old, new"), "en: Works }", "en: \"Works: old, new\" }"
    ),
    EditedCell(.organisations, "works", "kind", .text("body"), "enterprise # makes", "body # makes"),
    EditedCell(
      .organisations, "works", "url", .text("https://w.example/"), "enterprise # makes things\r\n",
      "enterprise # makes things\r\n  url: https://w.example/\r\n"),
    EditedCell(.organisations, "city", "note.en", .text("Another note."), "\"A note.\"", "\"Another note.\""),
    EditedCell(.organisations, "city", "aliases", .text("市; 政府； 三"), "[市, \"政府\"]", "[市, \"政府\", 三]"),
    EditedCell(.commitments, "first", "note.zh", .text("一行\n二行"), "|\n      一行", "|\n      一行\n      二行"),
    EditedCell(.commitments, "first", "lead", .text("works"), "    - city # the city\n", ""),
    EditedCell(.commitments, "second", "deadline", nil, "  deadline: 2025\n", ""),
    EditedCell(
      .commitments, "second", "target.value", .number(7), "unit: percent }", "unit: percent, value: 7 }"),
    EditedCell(
      .commitments, "second", "state", .text("done"), "unit: percent }\n", "unit: percent }\n  state: done\n"),
    EditedCell(.indicators, "output", "baseline.value", .number(91), "value: 90,", "value: 91,"),
    EditedCell(.indicators, "output", "baseline.source", nil, "value: 90, source: plan }", "value: 90 }"),
    EditedCell(
      .indicators, "output", "definition.zh", .text("新的\"定义\""), "zh: \"定义\"", "zh: \"新的\\\"定义\\\"\""),
    EditedCell(
      .indicators, "share", "summary.en", .text("Short"), "name: { zh: 份额, en: Share }\n",
      "name: { zh: 份额, en: Share }\n    summary: { en: Short }\n"),
    EditedCell(.targets, "output", "value", .number(125), "value: 120,", "value: 125,"),
    EditedCell(
      .targets, "output", "flag", .text("survey"), "source: plan } # the",
      "source: plan, flag: survey } # the"),
    EditedCell(.projects, "p2", "name.en", .text("It's two"), "en: 'Two'", "en: 'It''s two'"),
  ]
}

/// A plan with the ways of writing that people have.
struct SmallPlan {
  static let files: [String: String] = [
    "site.yml": """
    title: { zh: 小, en: Small }
    description: { zh: 小, en: Small }
    publisher: { zh: 人, en: Person }
    languages:
      - { id: zh, tag: zh-Hans, name: 中文 }
      - { id: en, tag: en, name: English }

    """,
    "plan.yml": """
    name: { zh: 规划, en: Plan }
    issuer: { zh: 市, en: City }
    summary: { zh: 规划, en: Plan }
    periods:
      - { id: first, name: { zh: 一, en: One }, from: 2020, to: 2030 }

    """,
    "units.yml": """
    - { id: percent, name: { zh: "%", en: "%" }, quantity: share }
    - { id: tonnes, name: { zh: 吨, en: tonnes }, quantity: other }

    """,
    "sources.yml": "- { id: plan, title: { zh: 规划, en: Plan }, publisher: { zh: 市, en: City } }\n",
    "flags.yml": "- { id: survey, label: { zh: 抽样, en: survey }, note: { zh: 抽样。, en: Survey. } }\n",
    "organisations.yml":
      "\u{FEFF}# Organisations\r\n- id: city\r\n  name: { zh: 市政府, en: City }\r\n  aliases: [市, \"政府\"]\r\n  kind: body\r\n  note:\r\n    zh: \"说明。\"\r\n    en: \"A note.\"\r\n# Enterprises\r\n- id: works\r\n  name: { zh: 工厂, en: Works }\r\n  kind: enterprise # makes things\r\n",
    "measures.yml": """
    # The first comment.
    - id: first
      chapter: one
      what:
        zh: "第一"
        en: "First"
      lead:
        - city # the city
        - works
      note:
        zh: |
          一行
        en: "One line"
    # Above the second.
    - id: second
      chapter: one
      what: { zh: 第二, en: Second }
      deadline: 2025
      target: { at_least: 300, unit: percent }

    """,
    "indicators/01-group.yml": """
    id: group
    name: { zh: 组, en: Group }
    indicators:
      # An indicator.
      - id: output
        name: { zh: 产量, en: Output }
        summary: { zh: 简介, en: Summary }
        unit: tonnes
        better: higher
        definition:
          zh: "定义"
          en: "Definition"
        baseline: { year: 2019, value: 90, source: plan }
        targets:
          - { year: 2025, value: 120, source: plan } # the first

      - id: share
        name: { zh: 份额, en: Share }
        unit: percent
        path: { 2021: 1, 2022: 2 }
        better: higher # yes

    """.replacing("\n\n  - id: share", with: "\n  - id: share"),
    "sectors/field.yml": """
    name: { zh: 领域, en: Field }
    segments:
      - id: first
        name: { zh: 一, en: One }
        projects:
          - id: p1
            name: { zh: 一, en: One }
      - id: second
        name: { zh: 二, en: Two }
        projects:
          - id: p2
            name: { zh: 二, en: 'Two' }

    """,
    "observations/a.csv": """
    indicator,year,value,kind,note_en
    output,2020,100.0,,"kept, as is"
    output,2021,101.50,,
    share,2021,5,,

    """,
  ]

  private let folder: Scratch
  let plan: Plan

  var content: String { folder.path("content") }

  init() throws {
    folder = try Scratch()
    for (name, text) in Self.files {
      let url = folder.url.appending(path: "content/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    plan = try #require(PlanLoader.load(root: folder.path("content")).plan)
  }

  /// What comes of its workbook when somebody has edited it.
  func importing(_ change: (inout Workbook) throws -> Void) throws -> SheetImport {
    let path = folder.path("plan.xlsx")
    _ = try SheetExport(plan, ContentTables(content: content, of: plan.site)).write(to: path)
    var workbook = try WorkbookReader.read(path)
    workbook.formats = [.plain, .percent, .date(.day), .time]
    for sheet in workbook.sheets.indices {
      for row in workbook.sheets[sheet].rows.indices {
        for cell in workbook.sheets[sheet].rows[row].cells.indices {
          workbook.sheets[sheet].rows[row].cells[cell].style = 0
        }
      }
    }
    try change(&workbook)
    return SheetImport(workbook, path: "plan.xlsx", content: content, plan: plan)
  }
}

extension Workbook {
  private static func place(_ kind: SheetKind) -> Int { SheetKind.allCases.firstIndex(of: kind) ?? 0 }

  private static func column(_ kind: SheetKind, _ key: String) throws -> Int {
    try #require(kind.columns(["zh", "en"]).firstIndex { $0.key == key })
  }

  /// The first row of an entry.
  private func row(_ kind: SheetKind, _ entry: String) throws -> Int {
    try #require(
      sheets[Self.place(kind)].rows.firstIndex { row in
        row.number >= SheetExport.firstRow && row.cells.contains { $0.value == .text(entry) }
      })
  }

  mutating func set(
    _ kind: SheetKind, _ entry: String, _ key: String, _ value: Value?, style: Int = 0,
    isFormula: Bool = false
  ) throws {
    let row = try row(kind, entry)
    let column = try Self.column(kind, key)
    var cells = sheets[Self.place(kind)].rows[row].cells.filter { $0.column != column }
    if value != nil || isFormula {
      cells.append(Cell(column: column, value: value, isFormula: isFormula, style: style))
    }
    sheets[Self.place(kind)].rows[row].cells = cells.sorted { $0.column < $1.column }
  }

  mutating func add(_ kind: SheetKind, _ texts: [String: String]) {
    let cells = kind.columns(["zh", "en"]).enumerated().compactMap { number, column in
      texts[column.key].map { Cell(column: number, value: .text($0)) }
    }
    let sheet = Self.place(kind)
    sheets[sheet].rows.append(Row(number: (sheets[sheet].rows.last?.number ?? 0) + 1, cells: cells))
  }

  mutating func remove(_ kind: SheetKind, _ entry: String) throws {
    let row = try row(kind, entry)
    sheets[Self.place(kind)].rows.remove(at: row)
  }
}
