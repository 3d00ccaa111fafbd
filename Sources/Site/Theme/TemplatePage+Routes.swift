import Templates

extension TemplatePage {
  /// By the name of the template, from the table of routes; the page at the site's own address is in no language and in no row.
  static let all: [String: TemplatePage] = Route.all.reduce(
    into: ["root": TemplatePage(frames: [RootPage.names], hasWords: false)]
  ) { pages, route in
    pages[route.template] = TemplatePage(frames: [shared, route.gives])
  }

  static let shared: TemplateSchema = [
    "lang", "direction", "policy", "first_rules", "first_script", "kind", "title", "page_title",
    "description", "site_title", "publisher",
    "plan_name",
    "document_number", "base", "home", "stylesheet", "script", "icon", "changes_href", "as_of", "own_address",
    "print_href", "pdf_href", "feed_href", "canonical", "site_name", "plain_title", "linked_data", .card,
    .list("alternates", ["tag", "href"]),
    .list("navigation", ["href", "label", "hreflang", "current"]), .record("search", ["href", "current"]),
    .list("breadcrumb", ["href", "label"]),
    .list("languages", ["current", "name", "tag", "href", "note"]), "notice", "contact", "licence",
    .list("foot_links", ["href", "hreflang", "label"]),
  ]
}

/// What several pages have.
extension TemplateSchema.Entry {
  static let card = TemplateSchema.Entry.record("card", ["href", "width", "height", "alt"])
  static let facts = TemplateSchema.Entry.list("facts", ["label", "value"])
  static let contents = TemplateSchema.Entry.list("contents", ["href", "label", "is_subsection"])
  static let previous = TemplateSchema.Entry.record("previous", ["href", "label"])
  static let next = TemplateSchema.Entry.record("next", ["href", "label"])
  static let context = TemplateSchema.Entry.list("context", ["chart", "href", "name"])
  static let citationFormats = TemplateSchema.Entry.list("citation_formats", ["name", "text"])
}

/// The parts of a page that several templates show in the same way.
extension TemplateSchema {
  static let chapterCard: TemplateSchema = [
    "href", "hreflang", "number", "title", "summary", "only_in",
  ]
  static let reviewCard: TemplateSchema = ["href", "hreflang", "title", "date", "summary", "only_in"]
  static let change: TemplateSchema = ["id", "date", "what", "content"]
  static let file: TemplateSchema = ["href", "name", "label"]
  static let filesOfIndicator: TemplateSchema = ["name", "plain_name", .list("files", .file)]
  static let indicatorCard: TemplateSchema = [
    "href", "name", "target", "target_label", "baseline", "baseline_label", "latest", "latest_label", "chart",
    "status",
  ]
  static let fieldCard: TemplateSchema = [
    "href", "name", "other_name", "summary", .list("counts", ["number", "label"]),
  ]
}
