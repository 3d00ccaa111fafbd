import PlanModel

/// The plan's figures as tables to download, in the units that they are stored in, with names in every language.
struct Downloads {
  let index: PlanIndex

  static func address(ofIndicator id: String) -> Address { Address("data/\(id).csv") }
  static let all = Address("data/figures.csv")

  var files: [OutputFile] {
    let indicators = index.plan.indicatorsAndMilestones
    let tables = indicators.map { indicator in
      OutputFile(
        path: Self.address(ofIndicator: indicator.id).path, content: .bytes(table(of: [indicator])))
    }
    return tables + [OutputFile(path: Self.all.path, content: .bytes(table(of: indicators)))]
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

  private struct Row {
    var year: String
    var kind: String
    var value: String
    var series = ""
    var flag: Reference?
    var source: Reference?
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
            source: target.source))
      }
    }
    return rows
  }
}
