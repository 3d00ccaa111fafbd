import CZip
import Foundation

/// A workbook made of parts by hand, for what no program writes on demand.
struct HandmadeWorkbook {
  /// By their names.
  var parts: [String: String]

  /// A workbook of one sheet.
  ///
  /// - Parameters:
  ///   - rows: what stands within `sheetData`.
  ///   - strings: the items of the shared texts, as XML.
  ///   - styles: what stands in the part of styles.
  init(
    rows: String, after: String = "", strings: [String] = [], styles: String = "", properties: String = "",
    sheets: String = #"<sheet name="数据" sheetId="1" r:id="rId1"/>"#
  ) {
    let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = [
      "_rels/.rels": head + """
        <Relationships xmlns="\(relations)">\
        <Relationship Id="rId1" Type="\(types)/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """,
      "xl/_rels/workbook.xml.rels": head + """
        <Relationships xmlns="\(relations)">\
        <Relationship Id="rId1" Type="\(types)/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="rId2" Type="\(types)/sharedStrings" Target="/xl/sharedStrings.xml"/>\
        <Relationship Id="rId3" Type="\(types)/styles" Target="styles.xml"/></Relationships>
        """,
      "xl/workbook.xml": head + """
        <workbook xmlns="\(main)" xmlns:r="\(types)">\(properties)<sheets>\(sheets)</sheets></workbook>
        """,
      "xl/sharedStrings.xml": head
        + "<sst xmlns=\"\(main)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>",
      "xl/styles.xml": head + "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>",
      "xl/worksheets/sheet1.xml": head
        + "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>",
    ]
  }

  func write(to path: String) throws {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw CocoaError(.fileWriteUnknown)
    }
    var buffers: [UnsafeMutableRawBufferPointer] = []
    defer { buffers.forEach { $0.deallocate() } }
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
      bytes.copyBytes(from: text.utf8)
      buffers.append(bytes)
      guard let source = zip_source_buffer(archive, bytes.baseAddress, zip_uint64_t(bytes.count), 0) else {
        throw CocoaError(.fileWriteUnknown)
      }
      guard zip_file_add(archive, name, source, 0) >= 0 else { throw CocoaError(.fileWriteUnknown) }
    }
    guard zip_close(archive) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
