/// Finds the sheets of a plan in a workbook, whatever they are called and in whatever order their columns are.
struct SheetRecognition {
  /// The heads of a sheet, as those of one kind.
  struct Heads {
    var row: Int
    /// By the column of the sheet.
    var names: [(position: Int, text: String)]
    /// Where each column of the kind is; nil if the sheet lacks it.
    var positions: [Int?]
    var count: Int { positions.count { $0 != nil } }
  }

  enum Outcome {
    case found(Workbook.Sheet, Heads)
    /// A sheet has the name, and not the columns.
    case lacksHeads(Workbook.Sheet)
    case missing
  }

  private(set) var outcomes: [(kind: SheetKind, outcome: Outcome)] = []
  /// The sheets that are of no kind.
  private(set) var others: [Workbook.Sheet]
  private let columns: [SheetKind: [SheetColumn]]
  private let words = SheetWords.languages.map(SheetWords.init)

  /// How far down heads are looked for.
  private static let headRows = 30
  /// What a sheet's name counts for, against its heads.
  private static let weightOfName = 1000

  init(_ workbook: Workbook, columns: [SheetKind: [SheetColumn]]) {
    self.columns = columns
    let lists = Set(words.compactMap { $0.sheets["lists"] })
    others = workbook.sheets.filter { !lists.contains($0.name) || !$0.isHidden }
    for kind in SheetKind.allCases { outcomes.append((kind, find(kind))) }
  }

  /// Finds the sheet of a kind by its name, or by its heads if it was renamed, and takes it from the others.
  private mutating func find(_ kind: SheetKind) -> Outcome {
    let names = words.map { $0.sheet(kind) }
    let best = others.enumerated().compactMap { number, sheet -> (number: Int, heads: Heads, score: Int)? in
      guard let heads = heads(of: sheet, as: kind), isComplete(heads, kind) else { return nil }
      return (number, heads, heads.count + (names.contains(sheet.name) ? Self.weightOfName : 0))
    }.max { $0.score < $1.score }
    if let best, best.score >= Self.weightOfName || isBest(kind, for: others[best.number], best.heads) {
      return .found(others.remove(at: best.number), best.heads)
    }
    guard let sheet = others.first(where: { names.contains($0.name) }) else { return .missing }
    others.removeAll { $0.name == sheet.name }
    return .lacksHeads(sheet)
  }

  private func isComplete(_ heads: Heads, _ kind: SheetKind) -> Bool {
    let columns = columns[kind] ?? []
    return kind.required.allSatisfy { key in
      columns.firstIndex { $0.key == key }.map { heads.positions[$0] != nil } ?? false
    }
  }

  /// Whether no other kind has more of the sheet's heads.
  private func isBest(_ kind: SheetKind, for sheet: Workbook.Sheet, _ heads: Heads) -> Bool {
    guard heads.count >= 3 else { return false }
    return SheetKind.allCases.allSatisfy { other in
      guard other != kind, let itsHeads = self.heads(of: sheet, as: other), isComplete(itsHeads, other)
      else { return true }
      return itsHeads.count <= heads.count
    }
  }

  /// The row with the names of the columns or, if somebody took it away, the one with their heads.
  private func heads(of sheet: Workbook.Sheet, as kind: SheetKind) -> Heads? {
    let columns = columns[kind] ?? []
    let byKey = Dictionary(columns.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    var byHead: [String: Int] = [:]
    for (number, column) in columns.enumerated() where column.language == nil {
      for words in words {
        if let head = words.heads[column.name] { byHead[head] = byHead[head] ?? number }
      }
    }
    var best: Heads?
    for row in sheet.rows.prefix(Self.headRows) {
      var heads = Heads(row: row.number, names: [], positions: Array(repeating: nil, count: columns.count))
      for cell in row.cells {
        guard case .text(let text) = cell.value else { continue }
        let name = SheetText.normal(text)
        heads.names.append((cell.column, name))
        let lines = name.split(separator: "\n").map { SheetText.normal(String($0)) }
        guard let number = byKey[name] ?? lines.lazy.compactMap({ byHead[$0] }).first else { continue }
        if heads.positions[number] == nil { heads.positions[number] = cell.column }
      }
      let isByKey = heads.names.contains { byKey[$0.text] != nil }
      if heads.count > (best?.count ?? 1) || (isByKey && heads.count == best?.count) { best = heads }
    }
    return best
  }
}

extension SheetKind {
  /// The columns without which no row can be told from another.
  var required: [String] {
    switch self {
    case .indicators, .commitments, .organisations, .projects: ["id"]
    case .targets: ["indicator", "number"]
    case .observations: ["indicator", "year"]
    }
  }
}
