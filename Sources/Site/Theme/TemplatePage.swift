/// What a kind of page gives to its template: `templates/README.md` lists the same names for designers.
struct TemplatePage: Sendable {
  /// What all pages share first, the page's own names last.
  var frames: [TemplateSchema]
  /// Whether `{{text.key}}` shows a word of the page's language.
  var hasWords = true

  /// By the name of the template.
  static let all: [String: TemplatePage] = own.mapValues { TemplatePage(frames: [shared, $0]) }
    .merging(["root": TemplatePage(frames: [root], hasWords: false)]) { $1 }

  static let shared: TemplateSchema = [
    "lang", "direction", "kind", "title", "page_title", "description", "site_title", "publisher", "plan_name",
    "document_number", "home", "stylesheet", "script", "icon", "changes_href", "as_of", "own_address",
    "print_href", "feed_href", "canonical", .list("alternates", ["tag", "href"]),
    .list("navigation", ["href", "label", "hreflang", "current"]), .record("search", ["href", "current"]),
    .list("breadcrumb", ["href", "label"]),
    .list("languages", ["current", "name", "tag", "href", "note"]), "notice", "contact", "licence",
    .list("foot_links", ["href", "hreflang", "label"]),
  ]

  private static let root: TemplateSchema = [
    "lang", "direction", "page_title", "description", "stylesheet", "script", "icon", "canonical",
    .list("alternates", ["tag", "href"]), "is_not_found",
    .list(
      "languages",
      [
        "tag", "direction", "name", "href", "title", "plan", "sentence",
        .list("figures", ["value", "label"]),
        "notice", "not_found",
      ]),
  ]

  // MARK: - What several pages have

  private static let facts = TemplateSchema.Entry.list("facts", ["label", "value"])
  private static let contents = TemplateSchema.Entry.list("contents", ["href", "label", "is_subsection"])
  private static let previous = TemplateSchema.Entry.record("previous", ["href", "label"])
  private static let next = TemplateSchema.Entry.record("next", ["href", "label"])
  private static let chapterCard: TemplateSchema = [
    "href", "hreflang", "number", "title", "summary", "only_in",
  ]
  private static let reviewCard: TemplateSchema = ["href", "hreflang", "title", "date", "summary", "only_in"]
  private static let change: TemplateSchema = ["id", "date", "what", "content"]
  private static let file: TemplateSchema = ["href", "name", "label"]
  private static let filesOfIndicator: TemplateSchema = ["name", "plain_name", .list("files", file)]
  private static let indicatorCard: TemplateSchema = [
    "href", "name", "target", "target_label", "baseline", "baseline_label", "latest", "latest_label", "chart",
    "status",
  ]
  private static let fieldCard: TemplateSchema = [
    "href", "name", "other_name", "summary", .list("counts", ["number", "label"]),
  ]
  private static let context = TemplateSchema.Entry.list("context", ["chart", "href", "name"])

  // MARK: - Pages

  static let own: [String: TemplateSchema] = [
    "overview": [
      "finding", "finding_method", "chart", "chart_is_beside", "summary", facts, "targets",
      .list("groups", ["href", "name", "count", "word"]), .list("reviews", reviewCard),
      .list("changes", change),
      .list("vision", ["year", "text"]),
      .list("domains", ["tone", "href", "name", "summary", .list("fields", ["href", "name"])]),
      .list("chapters", chapterCard), "indicators_href", "roadmap_href", "directory_href", "measures_href",
    ],
    "indicators": [
      "lead", "table", "sources", .list("lists", ["href", "name", "count", "word"]),
      .list("groups", ["id", "name", "charts"]),
      .list("context", ["coverage", .list("indicators", ["href", "name", "chart", "latest"])]),
    ],
    "indicator": [
      "eyebrow", "name", "summary", "status", "status_arithmetic", "findings", "revisions", "method_href",
      .list("key_figures", ["label", "value", "note"]), "chart", "about_beside", "table", "definition",
      "note",
      "narrative",
      contents, facts, "citation", context, "measures", previous, next, "has_neighbours",
    ],
    "sectors": ["lead", .list("domains", ["id", "tone", "name", "summary", .list("cards", fieldCard)])],
    "domain": ["name", "tone", "summary", .list("cards", fieldCard), "roadmap", "chapter"],
    "field": [
      "name", "tone", "other_name", "summary", contents, "narrative", "milestones",
      .list("courses", ["chart"]),
      "roadmap", "directory", context, .list("indicators", indicatorCard), "measures",
      .list("neighbours", ["href", "name"]), "chapter",
    ],
    "roadmap": ["lead", contents, .list("domains", ["id", "tone", "name", "table"])],
    "directory": [
      "lead", contents, .list("domains", ["id", "tone", "name", .list("fields", ["id", "name", "table"])]),
      "organisations",
    ],
    "chapters": ["lead", .list("chapters", chapterCard)],
    "text": [
      "eyebrow", "lead", "reading_time", contents, "content", "snapshot", "snapshot_title", previous, next,
      "has_neighbours",
    ],
    "measures": [
      "lead", "states", .list("orphans", ["note"]), contents, .list("chapters", ["id", "name", "measures"]),
      .list("registers", ["id", "name", "list"]),
    ],
    "method": [
      "lead", contents, .list("tests", ["rule", .list("chips", ["chip"])]),
      .list("constants", ["name", "value"]), "status_csv", "inputs_csv", "status_json",
    ],
    "reviews": ["lead", .list("reviews", reviewCard)],
    "changes": ["lead", "no_reviews", .list("months", ["id", "label", .list("changes", change)])],
    "print": [
      "lead", facts, .list("volumes", ["href", "label"]),
      .list("parts", ["id", "kind", "depth", "label", "href", "content"]),
    ],
    "sources": [
      "lead",
      .list("sources", ["id", "title", "url", "official_url", "publisher", "date", "note", "cited_by"]),
    ],
    "reading": ["lead", .list("notes", ["id", "text", "fields"])],
    "search": [
      "lead", "search_script", "index", "count_forms",
      .list(
        "parts",
        [
          "href", "label", .list("headings", ["href", "label"]),
          .list("pages", ["href", "label", .list("headings", ["href", "label"])]),
        ]),
    ],
    "data": [
      "lead",
      .list(
        "tables",
        [
          "id", "description", "rows", .list("files", file),
          .list("columns", ["name", "type", "meaning", "table"]),
        ]),
      .list("status", file), .list("figures", file), .record("package", file),
      .list("lists", ["href", "name"]), .list("indicators", filesOfIndicator), "citation",
    ],
    "downloads": ["lead", .list("indicators", filesOfIndicator)],
    "not-found": ["lead"],
  ]
}
