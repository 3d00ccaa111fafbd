import Foundation

/// Reads a workbook (.xlsx, ECMA-376) as Excel, WPS, LibreOffice and others write it, streaming its parts.
struct WorkbookReader {
  struct Failure: Error {
    let message: String
    let hint: String
    var isTooLarge = false
  }

  private let archive: ZipArchive

  static func read(_ path: String, limits: ZipArchive.Limits = .init()) throws(Failure) -> Workbook {
    if let other = otherFormat(path) { throw other }
    do throws(ZipArchive.Failure) {
      let archive = try ZipArchive(path: path, limits: limits)
      return try Self(archive: archive).workbook()
    } catch {
      throw Failure(
        message: "the workbook cannot be read: \(error.reason)",
        hint: error.isTooLarge
          ? "a workbook of a plan is smaller; make a new one with milepost sheet export and copy the values into it"
          : "open it in a spreadsheet program and save it again as .xlsx", isTooLarge: error.isTooLarge)
    }
  }

  /// Why a file is certainly not a workbook of this kind.
  private static func otherFormat(_ path: String) -> Failure? {
    guard let file = FileHandle(forReadingAtPath: path) else {
      return Failure(
        message: "there is no such file, or it cannot be read", hint: "name a workbook, such as plan.xlsx")
    }
    defer { try? file.close() }
    let head = Array((try? file.read(upToCount: 8)) ?? Data())
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return Failure(
        message: "this is a workbook of the old kind (.xls), or one with a password",
        hint: "save it as .xlsx, without a password")
    }
    guard head.starts(with: [0x50, 0x4B]) else {
      return Failure(message: "this is not a workbook", hint: "save it as .xlsx in a spreadsheet program")
    }
    return nil
  }

  // MARK: - Parts

  private func workbook() throws(ZipArchive.Failure) -> Workbook {
    let start = try relations(of: "")
    let main = start.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
    let parts = try relations(of: main)
    let book = BookReceiver()
    try read(main, book)
    var workbook = Workbook()
    workbook.countsFrom1904 = book.countsFrom1904
    if let styles = parts.first(where: { $0.kind == "styles" }), archive.has(styles.target) {
      let receiver = StyleReceiver()
      try read(styles.target, receiver)
      workbook.formats = receiver.formats
    }
    var strings: [String] = []
    if let shared = parts.first(where: { $0.kind == "sharedStrings" }), archive.has(shared.target) {
      let receiver = StringReceiver()
      try read(shared.target, receiver)
      strings = receiver.strings
    }
    // The strict form of the standard calls them by another name.
    let properties = ["custom-properties", "customProperties"]
    if let custom = start.first(where: { properties.contains($0.kind) }), archive.has(custom.target) {
      let receiver = PropertyReceiver()
      try read(custom.target, receiver)
      workbook.revision = receiver.revision
    }
    var cells = 0
    for sheet in book.sheets {
      // Sheets of charts and macros have other kinds.
      guard let part = parts.first(where: { $0.id == sheet.relation }), part.kind == "worksheet" else {
        continue
      }
      let receiver = SheetReceiver(strings: strings, cellsBefore: cells)
      try read(part.target, receiver)
      cells += receiver.cellCount
      workbook.sheets.append(
        Workbook.Sheet(
          name: sheet.name, isHidden: sheet.isHidden, rows: receiver.rows, merged: receiver.merged))
    }
    return workbook
  }

  private func read(_ part: String, _ receiver: any XMLReceiver) throws(ZipArchive.Failure) {
    let stream = XMLStream(receiver)
    var failure: XMLStream.Failure?
    func take(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) -> Bool {
      do throws(XMLStream.Failure) {
        try stream.take(bytes, isLast: isLast)
        return true
      } catch {
        failure = error
        return false
      }
    }
    try archive.read(part) { take($0) }
    if failure == nil { _ = take(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) }
    if let failure {
      throw ZipArchive.Failure(
        reason: "line \(failure.line) of its part \"\(part)\": \(failure.reason)")
    }
  }

  private struct Relation {
    var id: String
    /// The last word of its type.
    var kind: String
    /// The part that it leads to.
    var target: String
  }

  /// What a part refers to; "" is the file as a whole.
  private func relations(of part: String) throws(ZipArchive.Failure) -> [Relation] {
    let folder = part.split(separator: "/").dropLast().map(String.init)
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let path = (folder + ["_rels", name + ".rels"]).joined(separator: "/")
    guard archive.has(path) else {
      throw ZipArchive.Failure(reason: "its part \"\(path)\" is missing")
    }
    let receiver = RelationReceiver()
    try read(path, receiver)
    return receiver.relations.map { relation in
      let target = relation.target.split(separator: "/").map(String.init)
      let isAbsolute = relation.target.hasPrefix("/")
      var steps = isAbsolute ? [] : folder
      for step in target {
        if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
      }
      return Relation(id: relation.id, kind: relation.kind, target: steps.joined(separator: "/"))
    }
  }
}

// MARK: - What is in the parts

private final class RelationReceiver: XMLReceiver {
  var relations: [(id: String, kind: String, target: String)] = []
  var refusal: String? { relations.count > 10_000 ? "it refers to more than 10,000 parts" : nil }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"]
    else { return }
    relations.append((id, type.split(separator: "/").last.map(String.init) ?? "", target))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

private final class BookReceiver: XMLReceiver {
  var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  var countsFrom1904 = false
  var refusal: String? { sheets.count > 1000 ? "it has more than 1,000 sheets" : nil }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": countsFrom1904 = attributes.flag("date1904")
    case "sheet":
      guard let title = attributes["name"], let relation = attributes["id"] else { return }
      sheets.append((title, relation, (attributes["state"] ?? "visible") != "visible"))
    default: break
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

private final class StyleReceiver: XMLReceiver {
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

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Gathers the texts of an item: those of its runs, without what tells how they are pronounced.
private struct TextGatherer {
  static let longest = 1 << 20

  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var isInPronunciation = false

  var isTooLong: Bool { bytes.count > Self.longest }

  mutating func start(_ name: XMLName) {
    if name == "t" { isInText = !isInPronunciation } else if name == "rPh" { isInPronunciation = true }
  }

  mutating func end(_ name: XMLName) {
    if name == "t" { isInText = false } else if name == "rPh" { isInPronunciation = false }
  }

  mutating func take(_ more: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: more) }
  }

  mutating func finish() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return Self.decoded(bytes)
  }

  /// A text in which `_x000D_` stands for a character.
  static func decoded(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(UnicodeScalar.init).map { String($0) } ?? String(match.0)
    }
  }
}

private final class StringReceiver: XMLReceiver {
  var strings: [String] = []
  private var gatherer = TextGatherer()
  var refusal: String? {
    gatherer.isTooLong
      ? "a text has more than a million bytes" : strings.count > 5_000_000 ? "it has too many texts" : nil
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) { gatherer.start(name) }

  func end(_ name: XMLName) {
    gatherer.end(name)
    if name == "si" { strings.append(gatherer.finish()) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { gatherer.take(bytes) }
}

/// Finds the property that an export writes.
private final class PropertyReceiver: XMLReceiver {
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

private final class SheetReceiver: XMLReceiver {
  private static let mostCells = 10_000_000

  var rows: [Workbook.Row] = []
  var merged: [(first: CellAddress, last: CellAddress)] = []
  private(set) var cellCount = 0
  private(set) var refusal: String?

  private let strings: [String]
  private let cellsBefore: Int
  private var row = Workbook.Row(number: -1, cells: [])
  private var cell = Workbook.Cell(column: -1)
  private var kind = Kind.number
  private var value: [UInt8] = []
  private var hasValue = false
  private var isInValue = false
  private var isInCell = false
  private var inline = TextGatherer()

  private enum Kind {
    case number, shared, inline, formulaText, boolean, error, date
  }

  init(strings: [String], cellsBefore: Int) {
    self.strings = strings
    self.cellsBefore = cellsBefore
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "c": startCell(attributes)
    case "v":
      isInValue = true
      hasValue = true
      value.removeAll(keepingCapacity: true)
    case "row": startRow(attributes)
    case "f" where isInCell: cell.isFormula = true
    case "mergeCell": merge(attributes)
    default: if kind == .inline { inline.start(name) }
    }
  }

  func end(_ name: XMLName) {
    switch name {
    case "v": isInValue = false
    case "c": endCell()
    case "row":
      if !row.cells.isEmpty { rows.append(row) }
      row.cells = []
    default: if kind == .inline { inline.end(name) }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue {
      value.append(contentsOf: bytes)
      if value.count > TextGatherer.longest { refusal = "a cell has more than a million bytes" }
    } else if kind == .inline {
      inline.take(bytes)
      if inline.isTooLong { refusal = "a cell has more than a million bytes" }
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    let number = attributes.number("r").map { $0 - 1 } ?? row.number + 1
    guard number >= 0, number < CellAddress.rowLimit, number > row.number else {
      refusal = "the row \"\(attributes["r"] ?? "")\" is out of order or beyond the last one"
      return
    }
    row = Workbook.Row(number: number, cells: [])
    row.cells.reserveCapacity(rows.last?.cells.count ?? 0)
    cell.column = -1
  }

  private func startCell(_ attributes: XMLAttributes) {
    var column = cell.column + 1
    if let reference = attributes.bytes("r") {
      let bytes = UnsafeBufferPointer(start: reference, count: strlen(reference)).lazy.map {
        UInt8(bitPattern: $0)
      }
      guard let address = CellAddress(bytes), address.row == row.number, address.column >= column else {
        refusal = "the cell \"\(String(cString: reference))\" is out of order or beyond the last one"
        return
      }
      column = address.column
    }
    guard column < CellAddress.columnLimit else {
      refusal = "a row has more than \(CellAddress.columnLimit) cells"
      return
    }
    cell = Workbook.Cell(column: column)
    cell.style = attributes.bytes("s").map { Int(strtol($0, nil, 10)) } ?? 0
    kind = Self.kind(attributes.bytes("t"))
    hasValue = false
    isInCell = true
  }

  private static func kind(_ type: UnsafePointer<CChar>?) -> Kind {
    guard let type else { return .number }
    switch (UInt8(bitPattern: type[0]), type[1]) {
    case (UInt8(ascii: "s"), 0): return .shared
    case (UInt8(ascii: "s"), _): return .formulaText
    case (UInt8(ascii: "i"), _): return .inline
    case (UInt8(ascii: "b"), _): return .boolean
    case (UInt8(ascii: "e"), _): return .error
    case (UInt8(ascii: "d"), _): return .date
    default: return .number
    }
  }

  private func endCell() {
    guard isInCell else { return }
    isInCell = false
    cell.value = kind == .inline ? .text(inline.finish()) : hasValue ? storedValue() : nil
    kind = .number
    if case .text("") = cell.value { cell.value = nil }
    // An empty cell has a style alone.
    guard cell.value != nil || cell.isFormula else { return }
    row.cells.append(cell)
    cellCount += 1
    if cellsBefore + cellCount > Self.mostCells { refusal = "it has more than \(Self.mostCells) cells" }
  }

  private func storedValue() -> Workbook.Value? {
    switch kind {
    case .shared:
      let number = value.reduce(0) { ($0 &* 10) &+ Int($1) &- 48 }
      guard strings.indices.contains(number) else {
        refusal =
          "a cell names the text \(String(decoding: value.prefix(20), as: UTF8.self)), which is not there"
        return nil
      }
      return .text(strings[number])
    case .number:
      guard !value.isEmpty else { return nil }
      value.append(0)
      defer { value.removeLast() }
      return value.withUnsafeBytes { bytes -> Workbook.Value? in
        guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
        var end: UnsafeMutablePointer<CChar>?
        let number = strtod(start, &end)
        guard number.isFinite, let end, end == start + (bytes.count - 1) else {
          refusal = "a cell has the number \"\(String(cString: start).prefix(20))\""
          return nil
        }
        return .number(number)
      }
    case .boolean: return .boolean(value == [49] || value == Array("true".utf8))
    case .error: return .error(String(decoding: value, as: UTF8.self))
    case .date: return .date(String(decoding: value, as: UTF8.self))
    case .formulaText, .inline: return .text(TextGatherer.decoded(value))
    }
  }

  private func merge(_ attributes: XMLAttributes) {
    let ends = (attributes["ref"] ?? "").split(separator: ":").map { CellAddress($0.utf8) }
    guard merged.count < 1_000_000, let first = ends.first ?? nil, let last = ends.last ?? nil else {
      refusal = "the merged cells \"\(attributes["ref"] ?? "")\" are nowhere"
      return
    }
    merged.append((first, last))
  }
}
