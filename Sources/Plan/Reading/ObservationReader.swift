import Reading
import Text

/// Reads a table of figures with one figure in each row and columns in any order.
struct ObservationReader {
  let context: ReadingContext

  private static let columns = [
    "indicator", "year", "value", "bound", "kind", "series", "source", "released", "flag",
  ]

  func read(_ text: String, path: String) -> [Observation] {
    guard let rows = CSVTable(text, path: path, context.collector)?.rows else { return [] }
    guard let head = rows.first else {
      context.collector.error(
        .emptyFile, "the file contains no figures", at: SourcePlace(path: path),
        hint: "write a line with the names of the columns, or remove the file")
      context.collector.leaveOut(file: path)
      return []
    }
    guard let columns = columnNumbers(head) else {
      context.collector.leaveOut(file: path)
      return []
    }
    let named = Set(head.indices.filter { !head[$0].text.isEmpty })
    let cells = rows.dropFirst().compactMap { row in
      columns["value"].flatMap { $0 < row.count ? row[$0] : nil }
    }
    let hasDecimalCommas = cells.contains { FigureReading.hasDecimalComma($0.text) }
    return rows.dropFirst().compactMap {
      observation(
        Row(
          cells: $0, columns: columns, named: named, hasDecimalCommas: hasDecimalCommas,
          context: context))
    }
  }

  /// The columns by name, or nil if a required one is missing: every row would then be wrong for the same reason.
  private func columnNumbers(_ head: [CSVTable.Cell]) -> [String: Int]? {
    let known = Self.columns + context.languages.map { "note_" + $0 }
    guard !isUnreadable(head, known) else { return nil }
    var numbers: [String: Int] = [:]
    var meant: Set<String> = []
    for (number, cell) in head.enumerated() where !cell.text.isEmpty {
      if !context.knowsLanguages, cell.text.hasPrefix("note_") { continue }
      guard known.contains(cell.text) else {
        let word = NearestWord.to(cell.text, among: known)
        if let word { meant.insert(word) }
        let nearest = word.map { "did you mean \"\($0)\"? " } ?? ""
        context.collector.error(
          .unknownColumn, "\"\(cell.text)\" is not a column of observations", at: cell.place,
          hint: nearest + "allowed: " + known.joined(separator: ", "))
        continue
      }
      guard numbers[cell.text] == nil else {
        context.collector.error(
          .duplicateColumn, "the column \"\(cell.text)\" appears twice", at: cell.place,
          hint: "keep one of them, or give this one its own name: \(known.joined(separator: ", "))")
        // Which of them the figures are in is not known.
        return nil
      }
      numbers[cell.text] = number
    }
    let missing = Self.columns.prefix(3).filter { numbers[$0] == nil }
    for name in missing where !meant.contains(name) {
      context.collector.error(
        .missingColumn, "the column \"\(name)\" is missing", at: head[0].place,
        hint: "the first line names the columns")
    }
    return missing.isEmpty ? numbers : nil
  }

  /// Reports a first line that names no columns as a whole, since each of its fields would be wrong for the same reason.
  private func isUnreadable(_ head: [CSVTable.Cell], _ known: [String]) -> Bool {
    for cell in head {
      let scalars = cell.text.unicodeScalars
      guard let mark = scalars.firstIndex(where: { "，；、".unicodeScalars.contains($0) }) else { continue }
      var place = cell.place
      place.column += scalars.distance(from: scalars.startIndex, to: mark)
      context.collector.error(
        .unknownColumn, "the \"\(scalars[mark])\" between the columns is full-width", at: place,
        hint: "separate columns by half-width commas, in all lines")
      return true
    }
    guard !head.contains(where: { NearestWord.to($0.text, among: known) != nil }) else { return false }
    context.collector.error(
      .missingColumn, "the first line does not name the columns", at: head[0].place,
      hint: "write a line above the figures that names each column, such as indicator,year,value,source")
    return true
  }

  private func observation(_ row: Row) -> Observation? {
    if let cut = row.figureCutAtComma {
      _ = row.figure(cut)
      return nil
    }
    row.refuseSurplus()
    let indicator = row.required("indicator")
    let year = row.required("year").flatMap(row.year)
    let value = row.required("value").flatMap(row.figure)
    let kind = row["kind"].map { row.choice($0, Observation.Kind.self) } ?? .observed
    let bound = row["bound"].flatMap { row.choice($0, Bound.self) }
    let released = row["released"].flatMap(row.date)
    guard let indicator, let year, let value, let kind else {
      if let indicator { context.collector.leaveOut(figureOf: indicator.text) }
      return nil
    }
    let notes = row.notes()
    return Observation(
      indicator: Reference(indicator.text, at: indicator.place), year: year, value: value, bound: bound,
      kind: kind, series: row["series"]?.text ?? "", source: row.reference("source"), released: released,
      flag: row.reference("flag"),
      note: notes.isEmpty ? nil : LocalizedText(notes),
      place: indicator.place, yearPlace: row["year"]?.place,
      valuePlace: row["value"]?.place)
  }
}

extension ObservationReader {
  /// A line of the table, whose cells are found by the names of their columns.
  private struct Row {
    let cells: [CSVTable.Cell]
    let columns: [String: Int]
    /// The columns that have a name, be it an unknown one.
    let named: Set<Int>
    /// Whether any figure in the table has a decimal comma, as spreadsheets in many languages write it.
    let hasDecimalCommas: Bool
    let context: ReadingContext

    subscript(name: String) -> CSVTable.Cell? {
      guard let number = columns[name], cells.indices.contains(number), !cells[number].text.isEmpty else {
        return nil
      }
      return cells[number]
    }

    func required(_ name: String) -> CSVTable.Cell? {
      if let cell = self[name] { return cell }
      context.collector.error(
        .missingCell, "the row has no \(name)", at: cells[0].place,
        hint: "write it, or remove the row: a figure that is not known is left out")
      return nil
    }

    /// More cells than the head has names are usually due to a comma in an unquoted text.
    func refuseSurplus() {
      guard let number = cells.indices.first(where: { !named.contains($0) && !cells[$0].text.isEmpty }) else {
        return
      }
      context.collector.error(
        .surplusCells, "the row has more fields than the first line names", at: cells[number].place,
        hint: "put quotation marks around a text that contains the separator")
    }

    /// A figure with a decimal comma that is not in quotation marks, so that it fills two cells and moves all others.
    var figureCutAtComma: CSVTable.Cell? {
      guard cells.count > (named.max() ?? 0) + 1, let number = columns["value"], number + 1 < cells.count
      else { return nil }
      var cell = cells[number]
      let rest = cells[number + 1].text
      let isCut = [cell.text.trimmingPrefix("-"), rest[...]].allSatisfy {
        !$0.isEmpty && $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
      }
      guard isCut else { return nil }
      cell.text += "," + rest
      return cell
    }

    /// The note in the languages that have one.
    func notes() -> [String: String] {
      let cells = context.languages.compactMap { language in
        self["note_" + language].map { (language, Located($0.text, at: $0.place)) }
      }
      guard let first = cells.first else { return [:] }
      for (language, text) in cells { context.proofread(text.value, in: language, at: text.place) }
      let notes = Dictionary(keepingFirst: cells)
      context.shortTexts.add(notes, at: first.1.place)
      return notes.mapValues(\.value)
    }

    func reference(_ name: String) -> Reference? {
      self[name].map { Reference($0.text, at: $0.place) }
    }

    func year(_ cell: CSVTable.Cell) -> Int? {
      guard let year = Int(cell.text), (1000...9999).contains(year) else {
        context.collector.error(
          .invalidYear, "\"\(cell.text)\" is not a year", at: cell.place,
          hint: FigureReading.halfWidth(cell.text).map { "write \($0)" } ?? "four digits, such as 2020")
        return nil
      }
      return year
    }

    func figure(_ cell: CSVTable.Cell) -> Figure? {
      if hasDecimalCommas, let issue = FigureReading.ambiguousPoint(cell.text) {
        context.collector.error(.ambiguousFigure, issue.message, at: cell.place, hint: issue.hint)
        return nil
      }
      return FigureReading.figure(cell.text, bounds: FigureReading.boundsOfObservation) {
        context.collector.error($0, $1, at: cell.place, hint: $2)
      }
    }

    func date(_ cell: CSVTable.Cell) -> CalendarDate? {
      guard let date = CalendarDate(cell.text) else {
        context.collector.error(
          .invalidDate, "\"\(cell.text)\" is not a date", at: cell.place,
          hint: "such as 2016-02-23, 2016-02, 2016-Q1 or 2016")
        return nil
      }
      return date
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ cell: CSVTable.Cell, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
      let allowed = Choice.allCases.map(\.rawValue)
      guard let choice = Choice(rawValue: cell.text) else {
        let nearest = NearestWord.to(cell.text, among: allowed).map { "did you mean \"\($0)\"? " } ?? ""
        context.collector.error(
          .invalidChoice, "\"\(cell.text)\" is not allowed here", at: cell.place,
          hint: nearest + "allowed: " + allowed.joined(separator: ", "))
        return nil
      }
      return choice
    }
  }
}
