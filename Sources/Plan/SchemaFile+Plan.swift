package import Reading

extension SchemaFile {
  private static func list<Entry>(_ name: String, _ read: (YAMLValue) -> Entry?) -> SchemaFile {
    SchemaFile(name, files: "content/\(name).yml") { _ = $0.list(read) }
  }

  /// The files of a plan, apart from those that only `milepost check` reads, each with its reader.
  package static var plan: [SchemaFile] {
    return [
      SchemaFile("site", files: "content/site.yml") { _ = Site($0, languages: nil) },
      SchemaFile("plan", files: "content/plan.yml") { _ = PlanProfile($0) },
      list("units", Unit.init),
      list("flags", Flag.init),
      list("sources", Source.init),
      SchemaFile(
        "indicators", files: "content/indicators/*.yml",
        shape: ValueShape { _ = IndicatorGroup($0) }.draftable),
      list("organisations", Organisation.init),
      list("domains", Domain.init),
      SchemaFile(
        "sectors", files: "content/sectors/*.yml",
        shape: ValueShape { _ = Field($0, id: "") }.draftable),
      list("measures", Measure.init),
      list("revisions", Revision.init),
      list("events", Event.init),
      list("glossary", GlossaryTerm.init),
      SchemaFile("front-matter", files: "content/{chapters,pages,reviews}/*.md") { value in
        var translation = Translation(body: "", place: value.place)
        translation.readHead(value, language: "")
      },
    ]
  }
}
