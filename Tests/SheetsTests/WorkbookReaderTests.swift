import Foundation
import TestSupport
import Testing

@testable import Sheets

@Suite("Reading workbooks")
struct WorkbookReaderTests {
  private func read(_ book: HandmadeWorkbook, limits: ZipArchive.Limits = .init()) throws -> Workbook {
    let folder = try Scratch()
    try book.write(to: folder.path("book.xlsx"))
    return try WorkbookReader.read(folder.path("book.xlsx"), limits: limits)
  }

  /// Why a workbook is refused.
  private func refusal(_ book: HandmadeWorkbook, limits: ZipArchive.Limits = .init()) throws -> String {
    let failure = #expect(throws: WorkbookReader.Failure.self) { try read(book, limits: limits) }
    return failure?.message ?? ""
  }

  @Test("texts are read from wherever they stand, without marks of pronunciation")
  func texts() throws {
    let book = HandmadeWorkbook(
      rows: """
        <row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>
        <row><c t="str"><f>A1&amp;"x"</f><v>a_x000D_b</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c s="1"/></row>
        """,
      strings: [
        "<t xml:space=\"preserve\"> 光谷 </t>",
        "<r><t>富</t></r><r><rPr/><t>文本</t></r><rPh sb=\"0\"><t>ふ</t></rPh>",
      ])
    let rows = try read(book).sheets[0].rows
    #expect(rows.map(\.number) == [1, 2])
    #expect(rows[0].cells.map(\.column) == [1, 3, 4])
    #expect(rows[0].cells.map(\.value) == [.text(" 光谷 "), .text("富文本"), .text("inline")])
    #expect(rows[1].cells.map(\.value) == [.text("a\rb"), .boolean(true), .error("#REF!")])
    #expect(rows[1].cells[0].isFormula)
  }

  @Test("a cell that names no text is empty, whatever the first text is")
  func unnamedText() throws {
    let book = HandmadeWorkbook(
      rows: """
        <row><c t="s"><v/></c><c t="s"><v></v></c><c t="s"/><c t="s"><f>A1</f><v/></c><c t="n"><v/></c><c t="s"><v>0</v></c></row>
        """, strings: ["<t>first</t>"])
    let cells = try read(book).sheets[0].rows[0].cells
    #expect(cells.map(\.column) == [3, 5])
    #expect(cells.map(\.value) == [nil, .text("first")] && cells[0].isFormula)
  }

  @Test("numbers have the meaning of their formats, also those of East Asian editions")
  func formats() throws {
    let styles = """
      <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="0.000_ "/>\
      <numFmt numFmtId="178" formatCode="[Red]\\y0.0%"/><numFmt numFmtId="179" formatCode="[$-804]General"/></numFmts>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="176"/><xf numFmtId="177"/>\
      <xf numFmtId="178"/><xf numFmtId="10"/><xf numFmtId="20"/><xf numFmtId="179"/></cellXfs>
      """
    let cells = (0...8).map { "<c s=\"\($0)\"><v>42</v></c>" }.joined()
    let workbook = try read(HandmadeWorkbook(rows: "<row>\(cells)</row>", styles: styles))
    #expect(
      workbook.sheets[0].rows[0].cells.map(workbook.format) == [
        .plain, .date(.day), .date(.month), .date(.month), .decimals(3), .percent, .percent, .time, .plain,
      ])
  }

  @Test("days are counted from 1900, with the day that never was, or from 1904")
  func days() throws {
    var workbook = Workbook()
    func day(_ serial: Double) -> [Int] { workbook.date(serial).map { [$0.year, $0.month, $0.day] } ?? [] }
    #expect(day(1) == [1900, 1, 1] && day(59) == [1900, 2, 28] && day(61) == [1900, 3, 1])
    #expect(day(42423) == [2016, 2, 23] && day(36585) == [2000, 2, 29] && day(2_958_465) == [9999, 12, 31])
    #expect(day(-1) == [] && day(2_958_466) == [] && day(1e300) == [])
    workbook.countsFrom1904 = true
    #expect(day(0) == [1904, 1, 1] && day(40961) == [2016, 2, 23])
    let properties = #"<workbookPr date1904="true"/>"#
    var book = HandmadeWorkbook(rows: "", properties: properties)
    #expect(try read(book).countsFrom1904)
    // Excel since 2013 has an element of this name in an extension, too, which says nothing of days.
    book.parts["xl/workbook.xml"] = book.parts["xl/workbook.xml"]?.replacing(
      "</workbook>",
      with: """
        <extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">\
        <x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>
        """)
    #expect(try read(book).countsFrom1904)
  }

  @Test("elements may have prefixes, sheets may be hidden, cells may be merged")
  func shapes() throws {
    var book = HandmadeWorkbook(
      rows: "", after: #"<mergeCells><mergeCell ref="A2:B3"/></mergeCells>"#,
      sheets:
        #"<sheet name="A" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId9"/>"#
    )
    let read1 = try read(book)
    #expect(read1.sheets.map(\.name) == ["A"] && read1.sheets[0].isHidden)
    #expect(read1.sheets[0].merged.first?.last == CellAddress(row: 2, column: 1))
    book.parts["xl/worksheets/sheet1.xml"] = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>\
      <x:row><x:c><x:v>1.5</x:v></x:c></x:row></x:sheetData></x:worksheet>
      """
    #expect(try read(book).sheets[0].rows[0].cells.map(\.value) == [.number(1.5)])
  }

  @Test("formats as Excel and WPS write them in their Chinese and Japanese editions")
  func formatCodes() {
    for (code, format) in [
      ("yyyy\"年\"m\"月\"d\"日\";@", CellFormat.date(.day)), ("[$-411]ge.m.d;@", .date(.day)),
      ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date(.day)), ("dd\\.mm\\.yyyy;@", .date(.day)),
      ("yyyy\\-mm;@", .date(.month)),
      ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", .decimals(2)), ("h:mm AM/PM", .time),
      ("G/通用格式", .plain), ("[DBNum1][$-804]G/通用格式\"元\"", .plain), ("0.00E+00", .plain), ("##0.0E+0", .plain),
      ("# ?/?", .plain), ("#,##0;[Red]\\-#,##0", .decimals(0)), ("0.0_);[红色]\\(0.0\\)", .decimals(1)),
      ("@", .plain),
    ] {
      #expect(CellFormat(code: code) == format, "\(code)")
    }
  }

  /// Excel's "Strict Open XML Spreadsheet": other names of schemas and relations, dates as ISO 8601 writes them.
  @Test("a workbook in the strict form of the standard is read like any other")
  func strict() throws {
    var book = HandmadeWorkbook(
      rows: """
        <row r="1" spans="1:3"><c r="A1" s="1" t="d"><v>2016-02-23T00:00:00.000</v></c><c r="B1" t="s"><v>0</v></c>\
        <c r="C1"><f>SUM(D1:E1)</f><v>7600</v></c></row>
        """,
      strings: ["<t>strict</t>"], properties: #"<workbookPr dateCompatibility="0"/>"#)
    for (name, text) in book.parts {
      book.parts[name] =
        text
        .replacing(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          with: "http://purl.oclc.org/ooxml/spreadsheetml/main"
        )
        .replacing(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    }
    book.parts["_rels/.rels"] = book.parts["_rels/.rels"]?.replacing(
      "</Relationships>",
      with: """
        <Relationship Id="rId2" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties" \
        Target="docProps/custom.xml"/></Relationships>
        """)
    book.parts["docProps/custom.xml"] = """
      <Properties xmlns="http://purl.oclc.org/ooxml/officeDocument/customProperties"><property pid="2" name="milepost">\
      <vt:lpwstr xmlns:vt="http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes">abc</vt:lpwstr></property></Properties>
      """
    let workbook = try read(book)
    #expect(workbook.revision == "abc")
    #expect(
      workbook.sheets[0].rows[0].cells.map(\.value) == [
        .date("2016-02-23T00:00:00.000"), .text("strict"), .number(7600),
      ])
    #expect(workbook.sheets[0].rows[0].cells.map(\.isFormula) == [false, false, true])
  }

  /// What Excel 365 and WPS put around the cells, and formulas of several kinds.
  @Test("what programs put around the cells does not disturb them")
  func surroundings() throws {
    let extensions = """
      <conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>\
      <dataValidations count="1"><dataValidation type="list" sqref="B2"><formula1>lists!$A$1:$A$9</formula1></dataValidation></dataValidations>\
      <extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">\
      <x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation><x14:formula1><xm:f>l!$A$1</xm:f>\
      </x14:formula1><xm:sqref>C2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>
      """
    var book = HandmadeWorkbook(
      rows: """
        <row r="1" ht="15" customHeight="1" x14ac:dyDescent="0.25" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">\
        <c r="A1" cm="1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">C1</f><v>1</v></c></row>\
        <row r="2"><c r="A2"><v>4</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2" t="str"><f>""</f><v></v></c>\
        <c r="D2"><f>NOW()</f></c><c r="E2" t="n"><v>1.0E-2</v></c></row>
        """, after: extensions, strings: ["<t/>", "<t>文</t><phoneticPr fontId=\"1\" type=\"noConversion\"/>"])
    book.parts["xl/workbook.xml"] = book.parts["xl/workbook.xml"]?.replacing(
      "<sheets>",
      with: """
        <fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/>\
        <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15">\
        <x15ac:absPath url="C:\\计划\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice>\
        </mc:AlternateContent><bookViews><workbookView/></bookViews><sheets>
        """)
    let rows = try read(book).sheets[0].rows
    #expect(rows[0].cells.map(\.value) == [.number(2), .number(1)])
    #expect(rows[1].cells.map(\.value) == [.number(4), .number(2), .text(""), nil, .number(0.01)])
    #expect(rows[1].cells.map(\.isFormula) == [false, true, true, true, false])
  }

  /// WPS Office writes columns and rows without cells, its own extensions, pictures as formulas, and properties with its version.
  @Test("a workbook as WPS Office writes it")
  func wps() throws {
    var book = HandmadeWorkbook(
      rows: """
        <row r="1" spans="1:6"/><row r="2" ht="28.8" spans="1:6"><c r="A2" s="1"/><c r="B2" s="2" t="s"><v>1</v></c>\
        <c r="C2" s="1" t="str"><f>IF(A2="","",A2)</f><v/></c><c r="D2" t="str"><f>_xlfn.DISPIMG("ID_0",1)</f>\
        <v>=DISPIMG("ID_0",1)</v></c><c r="E2" t="b"><f>B2="x"</f><v>0</v></c><c r="F2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>\
        <row r="3" spans="1:6"><c r="A3" s="1"/></row><row r="1048576" spans="1:6" hidden="1"><c r="A1048576"><v>-0.5</v></c></row>
        """,
      after: """
        <sheetProtection sheet="1" objects="1"/><phoneticPr fontId="1" type="noConversion"/><pageMargins left="0.75"/>\
        <extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x:v xmlns:x="http://www.wps.cn/officeDocument/2013/wpsCustomData">9</x:v>\
        </ext></extLst>
        """,
      strings: [
        "<t/>",
        """
        <r><rPr><sz val="11"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">单位：\n</t></r>\
        <r><t>亿元</t></r><rPh sb="0" eb="2"><t>dān wèi</t></rPh><phoneticPr fontId="1"/>
        """,
      ],
      styles: """
        <numFmts><numFmt numFmtId="41" formatCode="_ * #,##0_ ;_ * \\-#,##0_ ;_ * &quot;-&quot;_ ;_ @_ "/></numFmts>\
        <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="41"/><xf numFmtId="49"/></cellXfs>
        """)
    book.parts["xl/worksheets/sheet1.xml"] = book.parts["xl/worksheets/sheet1.xml"]?.replacing(
      "<sheetData>",
      with: """
        <sheetPr codeName="Sheet1"><tabColor/></sheetPr><dimension ref="A1:F1048576"/><sheetViews><sheetView workbookViewId="0">\
        <pane ySplit="2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="16384" width="9" style="1"/></cols><sheetData>
        """)
    book.parts["docProps/custom.xml"] = """
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
      xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property pid="2" name="KSOProductBuildVer">\
      <vt:lpwstr>2052-12.1.0</vt:lpwstr></property><property pid="3" name="milepost"><vt:lpwstr>0f</vt:lpwstr></property></Properties>
      """
    book.parts["_rels/.rels"] = book.parts["_rels/.rels"]?.replacing(
      "</Relationships>",
      with: """
        <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" \
        Target="docProps/custom.xml"/></Relationships>
        """)
    let workbook = try read(book)
    #expect(workbook.revision == "0f")
    let rows = workbook.sheets[0].rows
    #expect(rows.map(\.number) == [1, 1_048_575])
    #expect(rows[0].cells.map(\.column) == [1, 2, 3, 4, 5])
    #expect(
      rows[0].cells.map(\.value) == [
        .text("单位：\n亿元"), .text(""), .text("=DISPIMG(\"ID_0\",1)"), .boolean(false), .error("#DIV/0!"),
      ])
    #expect(rows[0].cells.map(\.isFormula) == [false, true, true, true, true])
    #expect(workbook.formats == [.plain, .decimals(0), .plain])
    #expect(rows[1].cells.map(\.value) == [.number(-0.5)])
  }

  /// Programs on the Open XML SDK write prefixes in every part, targets from the root, and names of parts in other letters than they have.
  @Test("prefixes in every part, targets from the root, names in other letters, sheets of charts")
  func otherForms() throws {
    var book = HandmadeWorkbook(
      rows: "", strings: ["<x:t>文</x:t>"],
      styles: "<x:cellXfs><x:xf numFmtId=\"0\"/><x:xf numFmtId=\"14\"/></x:cellXfs>",
      properties: #"<x:workbookPr date1904="1"/>"#,
      sheets: """
        <x:sheet name="图" sheetId="1" r:id="rId9"/><x:sheet name="A&amp;B" sheetId="2" r:id="rId1"/>
        """)
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    for name in ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"] {
      book.parts[name] = book.parts[name]?.replacing("xmlns=", with: "xmlns:x=")
      for element in ["workbook", "sheets", "sst", "si", "styleSheet"] {
        book.parts[name] = book.parts[name]?.replacing("<\(element) ", with: "<x:\(element) ")
          .replacing("<\(element)>", with: "<x:\(element)>")
          .replacing("</\(element)>", with: "</x:\(element)>")
      }
    }
    book.parts["xl/worksheets/sheet1.xml"] = nil
    book.parts["xl/worksheets/Sheet1.XML"] = """
      \u{FEFF}<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="\(main)"><x:sheetData><x:row r="1">\
      <x:c r="A1" s="1"><x:v>40961</x:v></x:c><x:c r="B1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>in</x:t></x:is></x:c>\
      <x:c r="D1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>
      """
    book.parts["_rels/.rels"] = book.parts["_rels/.rels"]?.replacing("\"xl/workbook", with: "\"/xl/workbook")
    book.parts["xl/_rels/workbook.xml.rels"] = book.parts["xl/_rels/workbook.xml.rels"]?
      .replacing("\"worksheets/", with: "\"/xl/worksheets/")
      .replacing(
        "</Relationships>",
        with: """
          <Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" \
          Target="chartsheets/sheet1.xml"/></Relationships>
          """)
    let workbook = try read(book)
    #expect(workbook.sheets.map(\.name) == ["A&B"])
    #expect(workbook.countsFrom1904)
    let cells = workbook.sheets[0].rows[0].cells
    #expect(cells.map(\.value) == [.number(40961), .text("文"), .text("in"), .number(2)])
    #expect(cells.map(workbook.format) == [.date(.day), .plain, .plain, .plain] && cells[3].isFormula)
  }

  @Test("what is no workbook is told from one that is damaged")
  func otherFiles() throws {
    let folder = try Scratch()
    for (bytes, message) in [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old kind"), (Array("a,b".utf8), "not a workbook"),
      ([], "not a workbook"), ([0x50, 0x4B, 3, 4, 0, 0], "cannot be read"),
    ] {
      try Data(bytes).write(to: folder.url.appending(path: "x.xlsx"))
      let failure = #expect(throws: WorkbookReader.Failure.self) {
        try WorkbookReader.read(folder.path("x.xlsx"))
      }
      #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "")")
    }
    #expect(throws: WorkbookReader.Failure.self) { try WorkbookReader.read(folder.path("none.xlsx")) }
  }

  @Test("a hostile workbook is refused, and says which part is wrong")
  func hostile() throws {
    func sheet(_ rows: String, _ after: String = "") -> HandmadeWorkbook {
      HandmadeWorkbook(rows: rows, after: after)
    }
    #expect(try refusal(sheet("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")).contains("\"XFE1\""))
    #expect(try refusal(sheet("<row r=\"99999999\"/>")).contains("99999999"))
    #expect(try refusal(sheet("<row r=\"1\"><c r=\"A7\"><v>1</v></c></row>")).contains("\"A7\""))
    for number in ["7", "-1", "1x", "1.0", " 0", "99999999999999999999"] {
      #expect(
        try refusal(sheet("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>\(number)</v></c></row>"))
          .contains("the sheet \"数据\": the cell B3 names the text \"\(number)\""))
    }
    #expect(try refusal(sheet("<row><c><v>1e999</v></c></row>")).contains("A1 has the number \"1e999\""))
    #expect(try refusal(sheet("<row><c><v>nan</v></c></row>")).contains("nan"))
    #expect(
      try refusal(sheet("", "<mergeCells><mergeCell ref=\"A1:ZZZZ9\"/></mergeCells>")).contains("merged"))
    #expect(try refusal(sheet("<row><c>")).contains("worksheets/sheet1.xml"))
    #expect(try refusal(sheet(String(repeating: "<a>", count: 200))).contains("nested"))

    var entities = sheet("<row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row>")
    entities.parts["xl/worksheets/sheet1.xml"] =
      "<!DOCTYPE w [<!ENTITY a \"x\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
      + (entities.parts["xl/worksheets/sheet1.xml"] ?? "").drop { $0 != ">" }.dropFirst()
    #expect(try refusal(entities).contains("document type"))

    for part in ["_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
      var book = sheet("")
      book.parts[part] = nil
      #expect(try refusal(book).contains("\"\(part)\" is missing"))
    }

    let bomb = sheet(String(repeating: "<row/>", count: 1_000_000))
    #expect(try refusal(bomb).contains("packed as no table is"))
    var small = ZipArchive.Limits()
    small.entries = 3
    #expect(try refusal(sheet(""), limits: small).contains("more than 3 parts"))
    small = ZipArchive.Limits()
    small.bytes = 100
    #expect(try refusal(sheet(""), limits: small).contains("packed"))
  }
}
