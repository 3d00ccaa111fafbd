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
      try read(part.target, receiver, sheet: sheet.name)
      cells += receiver.cellCount
      workbook.sheets.append(
        Workbook.Sheet(
          name: sheet.name, isHidden: sheet.isHidden, rows: receiver.rows, merged: receiver.merged))
    }
    return workbook
  }

  /// - Parameter sheet: the name by which people know the part.
  private func read(_ part: String, _ receiver: any XMLReceiver, sheet: String? = nil)
    throws(ZipArchive.Failure)
  {
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
      let name = sheet.map { ", the sheet \"\($0)\"" } ?? ""
      throw ZipArchive.Failure(
        reason: "line \(failure.line) of its part \"\(part)\"\(name): \(failure.reason)")
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
