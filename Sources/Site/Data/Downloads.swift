import Markup
import Plan
import Reading

/// The plan's figures as tables to download, in the units in which they are stored, with names in every language.
struct Downloads {
  let index: PlanIndex

  static let all = Address("data/figures.csv")

  /// Makes the files, in parallel.
  ///
  /// - Parameter add: takes each file and returns what is to be known of it.
  /// - Returns: what `add` returned.
  func write<Known: Sendable>(_ outputs: Outputs, to add: @escaping @Sendable (OutputFile) -> Known?) async
    -> [Known]
  {
    guard outputs.has(.tables) || outputs.has(.data) else { return [] }
    let head = table(of: nil, []).csv
    let made = await index.plan.indicatorsAndMilestones.concurrentMap { indicator in
      let files = IndicatorFiles(indicator: indicator.id, language: index.plan.site.defaultLanguage)
      let entries = entries(of: indicator)
      let table = table(of: indicator, entries).csv
      var known: [Known?] = []
      if outputs.has(.tables) {
        known.append(add(OutputFile(path: files.table.path, content: .bytes(table))))
      }
      if outputs.has(.data) {
        known.append(
          add(OutputFile(path: files.json.path, content: .bytes(json(of: indicator, entries).bytes))))
      }
      return (known: known, rows: table[head.count...])
    }
    let all = OutputFile(path: Self.all.path, content: .bytes(head + made.flatMap(\.rows)))
    return (made.flatMap(\.known) + (outputs.has(.data) ? [add(all)] : [])).compactMap(\.self)
  }

  /// A figure for one of the years that it holds for.
  private typealias Entry = (figure: StatedFigure, year: Int)

  private func entries(of indicator: Indicator) -> [Entry] {
    index.figures(of: indicator).flatMap { figure in figure.years.map { (figure, $0) } }
  }

  /// - Parameter indicator: nil for the head alone.
  private func table(of indicator: Indicator?, _ entries: [Entry]) -> DataRecords {
    let unit = indicator.map(index.unit)
    let columns: [DataColumn<Entry>] = [
      .text(.indicator) { _ in indicator?.id }, .words(.name) { _ in indicator?.name }, year, kind, value,
      bound, .text(.unit) { _ in unit?.id }, .words(.unit) { _ in unit?.name }, series, flag,
      .text(.source) { source(of: $0)?.id }, .words(.source) { source(of: $0)?.title },
    ]
    return DataRecords(of: entries, in: index.plan.site.languages, columns)
  }

  /// The same figures for programs; numbers have the digits of the content, and a target that is not a plain number is a text.
  private func json(of indicator: Indicator, _ entries: [Entry]) -> JSONValue {
    let unit = index.unit(indicator)
    let columns: [DataColumn<Entry>] = [
      year, kind, value, bound, series, flag, .text(.source) { $0.figure.source?.value },
    ]
    let better = indicator.better.map { [("better", JSONValue.text($0.rawValue))] } ?? []
    return .object(
      [
        ("indicator", .text(indicator.id)), ("name", json(of: indicator.name)),
        ("unit", .object([("id", .text(unit.id)), ("name", json(of: unit.name))])),
      ] + better + [
        ("figures", .list(DataRecords(of: entries, columns).objects)),
        ("sources", .object(sources(of: entries).map { ($0.id, json(of: $0.title)) })),
      ])
  }

  // MARK: - Columns

  private var year: DataColumn<Entry> { .whole(.year) { $0.year } }
  private var kind: DataColumn<Entry> { .text(.kind) { $0.figure.kind.name } }
  private var series: DataColumn<Entry> { .text(.series) { $0.figure.series } }
  private var bound: DataColumn<Entry> { .text(.bound) { $0.figure.bound?.rawValue } }
  private var flag: DataColumn<Entry> { .text(.flag) { $0.figure.flag?.value } }

  private var value: DataColumn<Entry> {
    DataColumn(name: .value, isLocalized: false) { entry, _ in
      if case .value(let figure) = entry.figure.value { return .number(figure.description) }
      return .text(entry.figure.value.stored)
    }
  }

  private func source(of entry: Entry) -> Source? {
    entry.figure.source.flatMap { index.sources[$0.value] }
  }

  private func sources(of entries: [Entry]) -> [Source] {
    var seen: Set<String> = []
    return entries.compactMap(source).filter { seen.insert($0.id).inserted }
  }

  private func json(of text: LocalizedText) -> JSONValue {
    .object(
      index.plan.site.languages.compactMap { language in text[language.id].map { (language.id, .text($0)) } })
  }
}

extension StatedFigure.Kind {
  fileprivate var name: String {
    switch self {
    case .baseline: "baseline"
    case .observation(let kind): kind.rawValue
    case .target: "target"
    }
  }
}
