import Plan

/// The plan's figures as tables to download, in the units that they are stored in, with names in every language.
struct Downloads {
  let index: PlanIndex

  static let all = Address("data/figures.csv")

  func write(_ outputs: Outputs, to add: (OutputFile) -> Void) {
    let indicators = index.plan.indicatorsAndMilestones
    for indicator in indicators {
      let files = IndicatorFiles(indicator: indicator.id, language: index.plan.site.defaultLanguage)
      if outputs.has(.tables) {
        add(OutputFile(path: files.table.path, content: .bytes(table(of: [indicator]))))
      }
      if outputs.has(.data) {
        add(OutputFile(path: files.json.path, content: .bytes(json(of: indicator).bytes)))
      }
    }
    if outputs.has(.data) {
      add(OutputFile(path: Self.all.path, content: .bytes(table(of: indicators))))
    }
  }

  private func table(of indicators: [Indicator]) -> [UInt8] {
    let languages = index.plan.site.languages.map(\.id)
    var writer = CSVWriter()
    writer.record(
      ["indicator"] + languages.map { "name_\($0)" } + ["year", "kind", "value", "unit"]
        + languages.map { "unit_\($0)" } + ["series", "flag", "source"] + languages.map { "source_\($0)" })
    for indicator in indicators {
      let unit = index.unit(indicator)
      let names = languages.map { indicator.name[$0] ?? "" }
      let units = languages.map { unit.name[$0] ?? "" }
      for row in rows(of: indicator) {
        let source = row.source.flatMap { index.sources[$0.value] }
        writer.record(
          [indicator.id] + names + [row.year, row.kind, row.value, unit.id] + units
            + [row.series, row.flag?.value ?? "", source?.id ?? ""]
            + languages.map { source?.title[$0] ?? "" })
      }
    }
    return writer.bytes
  }

  /// The same figures for programs; numbers have the digits of the content, a target that is no plain number is a text.
  private func json(of indicator: Indicator) -> JSONValue {
    let unit = index.unit(indicator)
    let figures = rows(of: indicator).map { row in
      JSONValue.object([
        ("year", .number(row.year)), ("kind", .text(row.kind)),
        ("value", row.isNumber ? .number(row.value) : .text(row.value)),
        ("series", row.series.isEmpty ? .none : .text(row.series)),
        ("flag", row.flag.map { .text($0.value) } ?? .none),
        ("source", row.source.map { .text($0.value) } ?? .none),
      ])
    }
    return .object([
      ("indicator", .text(indicator.id)), ("name", json(of: indicator.name)),
      ("unit", .object([("id", .text(unit.id)), ("name", json(of: unit.name))])),
      ("better", .text(indicator.better.rawValue)), ("figures", .list(figures)),
      ("sources", .object(cited(by: indicator).map { ($0.id, json(of: $0.title)) })),
    ])
  }

  private func json(of text: LocalizedText) -> JSONValue {
    .object(
      index.plan.site.languages.compactMap { language in text[language.id].map { (language.id, .text($0)) } })
  }

  private func cited(by indicator: Indicator) -> [Source] {
    var seen: Set<String> = []
    return rows(of: indicator).compactMap { $0.source.flatMap { index.sources[$0.value] } }
      .filter { seen.insert($0.id).inserted }
  }

  private struct Row {
    var year: String
    var kind: String
    var value: String
    var series = ""
    var flag: Reference?
    var source: Reference?
    /// False for a target that asks for more than one number says: at least, a range, a change.
    var isNumber = true
  }

  private func rows(of indicator: Indicator) -> [Row] {
    var rows: [Row] = []
    if let baseline = indicator.baseline {
      rows.append(
        Row(
          year: String(baseline.year), kind: "baseline", value: baseline.value.description,
          flag: baseline.flag, source: baseline.source))
    }
    for observation in index.observations[indicator.id] ?? [] {
      rows.append(
        Row(
          year: String(observation.year), kind: observation.kind.rawValue,
          value: observation.value.description, series: observation.series, flag: observation.flag,
          source: observation.source))
    }
    for target in indicator.targets {
      for year in target.years {
        rows.append(
          Row(
            year: String(year), kind: "target", value: target.condition.stored, flag: target.flag,
            source: target.source, isNumber: target.condition.isValue))
      }
    }
    return rows
  }
}

extension TargetCondition {
  fileprivate var isValue: Bool {
    if case .value = self { true } else { false }
  }
}
