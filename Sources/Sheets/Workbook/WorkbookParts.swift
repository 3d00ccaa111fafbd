import Foundation

/// What a part refers to.
final class RelationReceiver: XMLReceiver {
  var relations: [(id: String, kind: String, target: String)] = []
  var refusal: String? { relations.count > 10_000 ? "it refers to more than 10,000 parts" : nil }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"]
    else { return }
    relations.append((id, type.split(separator: "/").last.map(String.init) ?? "", target))
  }
}

/// The sheets of a workbook, in the order of their tabs, and the day that its dates count from.
final class BookReceiver: XMLReceiver {
  var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  var countsFrom1904 = false
  var refusal: String? { sheets.count > 1000 ? "it has more than 1,000 sheets" : nil }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    // An extension has an element of the same name without it.
    case "workbookPr" where attributes.bytes("date1904") != nil: countsFrom1904 = attributes.flag("date1904")
    case "sheet":
      guard let title = attributes["name"], let relation = attributes["id"] else { return }
      sheets.append((title, relation, (attributes["state"] ?? "visible") != "visible"))
    default: break
    }
  }
}

/// What the styles of cells say of the numbers in them.
final class StyleReceiver: XMLReceiver {
  /// By the number of a cell's style.
  var formats: [CellFormat] = []
  private var codes: [Int: CellFormat] = [:]
  private var isInCells = false
  var refusal: String? { formats.count > 100_000 ? "it has more than 100,000 styles" : nil }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes.number("numFmtId"), let code = attributes["formatCode"] else { return }
      codes[id] = CellFormat(code: code)
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let id = attributes.number("numFmtId") ?? 0
      formats.append(codes[id] ?? CellFormat(builtIn: id))
    default: break
    }
  }

  func end(_ name: XMLName) {
    if name == "cellXfs" { isInCells = false }
  }
}

/// Finds the property that an export writes.
final class PropertyReceiver: XMLReceiver {
  var revision: String?
  private var isOurs = false
  private var bytes: [UInt8] = []
  var refusal: String? { bytes.count > 1000 ? "its property \"milepost\" is too long" : nil }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "property" { isOurs = attributes["name"] == "milepost" }
  }

  func end(_ name: XMLName) {
    guard name == "property", isOurs else { return }
    revision = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    isOurs = false
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isOurs { self.bytes.append(contentsOf: bytes) }
  }
}
