extension PlanProfile {
  init?(_ value: YAMLValue) {
    let keys = [
      "name", "short_name", "issuer", "document_number", "issued", "source", "summary", "periods",
      "fiscal_year",
      "horizon", "vision", "tolerance",
    ]
    guard let record = YAMLRecord(value, keys: keys, of: "plan.yml") else { return nil }
    let name = record.required("name") { $0.localized() }
    let issuer = record.required("issuer") { $0.localized() }
    let summary = record.required("summary") { $0.localized() }
    let periods = record.required("periods") { $0.list(Period.init) }
    let shortName = record.optional("short_name") { $0.localized() }
    let documentNumber = record.optional("document_number") { $0.localized() }
    let issued = record.optional("issued") { $0.date() }
    let source = record.optional("source") { $0.reference() }
    let fiscalYear = record.optional("fiscal_year") { FiscalYear($0) }
    let horizon = record.optional("horizon") { $0.year() }
    let vision = record.list("vision", Vision.init)
    let tolerance = record.optional("tolerance") { $0.figure() }
    guard let name, let issuer, let summary, let periods else { return nil }
    self.init(
      name: name,
      shortName: shortName ?? name,
      issuer: issuer,
      documentNumber: documentNumber,
      issued: issued,
      source: source,
      summary: summary,
      periods: periods,
      fiscalYear: fiscalYear,
      horizon: horizon,
      vision: vision,
      tolerance: tolerance ?? Self.usualTolerance)
  }
}

extension FiscalYear {
  init?(_ value: YAMLValue) {
    guard let record = YAMLRecord(value, keys: ["first_month", "named_after"], of: "a fiscal year") else {
      return nil
    }
    guard let firstMonth = record.required("first_month", { $0.whole() }) else { return nil }
    guard (2...12).contains(firstMonth) else {
      record["first_month"]?.error(
        "a fiscal year cannot begin with month \(firstMonth)",
        hint: "2 to 12; leave \"fiscal_year\" out for calendar years")
      return nil
    }
    self.init(
      firstMonth: firstMonth, name: record.optional("named_after") { $0.choice(Name.self) } ?? .start)
  }
}

extension Period {
  init?(_ value: YAMLValue) {
    guard let record = YAMLRecord(value, keys: ["id", "from", "to", "name"], of: "a period") else {
      return nil
    }
    let id = record.required("id") { $0.id() }
    let from = record.required("from") { $0.year() }
    let to = record.required("to") { $0.year() }
    let name = record.required("name") { $0.localized() }
    guard let id, let from, let to, let name else { return nil }
    guard from < to else {
      record["to"]?.error("the period ends in \(to), before it has begun in \(from)")
      return nil
    }
    self.init(id: id, from: from, to: to, name: name)
  }
}

extension Vision {
  init?(_ value: YAMLValue) {
    guard let record = YAMLRecord(value, keys: ["year", "text"], of: "a vision") else { return nil }
    let year = record.required("year") { $0.year() }
    let text = record.required("text") { $0.localized() }
    guard let year, let text else { return nil }
    self.init(year: year, text: text)
  }
}
