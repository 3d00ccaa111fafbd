import Language
import Markup
import Plan
import Reading
import Templates

/// Everything to download, described: what each file is, its rows and columns, its size, how to cite it.
struct DataPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = [
    "lead",
    .list(
      "tables",
      [
        "id", "description", "rows", .list("files", .file),
        .list("columns", ["name", "type", "meaning", "table"]),
      ]),
    .list("status", .file), .list("figures", .file), .record("package", .file),
    .list("lists", ["href", "name"]), .list("indicators", .filesOfIndicator), "citation", .citationFormats,
  ]

  private let scope: PageScope
  private let data: DataFiles

  private var catalogue: DataCatalogue { data.catalogue }
  private var lists: [IndicatorList] { scope.facts.lists }

  /// Nil until the downloads have been made.
  init?(scope: PageScope) {
    guard let data = scope.edition.data else { return nil }
    self.scope = scope
    self.data = data
  }

  var body: PageBody {
    scope.page(
      lead: scope.lead(["plan": scope.words(scope.plan.profile.name)]),
      [
        "tables": catalogue.tables.map(table),
        "lists": lists.map { list -> TemplateFields in
          [
            "href": scope.link(to: .downloads(list.id))?.href,
            "name": scope.edition.marked(list.name(in: scope.edition)),
          ]
        },
        "indicators": lists.isEmpty ? scope.plan.indicatorsAndMilestones.map(files) : [],
        "status": [StatusDownload.json].compactMap(file),
        "figures": file(Downloads.all).map { [$0] } ?? [],
        "package": file(DataPackage.address),
        "citation": Citation(scope: scope, title: scope.name).fragment,
        "citation_formats": CitationFormats(scope: scope, title: scope.name).fields,
      ])
  }

  private func table(_ table: DataTable) -> TemplateFields {
    [
      "id": table.name.rawValue,
      "description": scope.wording.text(table.name.wordingKey, category: "other"),
      "rows": scope.wording.format.number(Figure(table.records.rows.count)),
      "files": [table.name.csv, table.name.json].compactMap(file),
      "columns": table.columns.map { column -> TemplateFields in
        [
          "name": column.name, "type": scope.wording(column.meaning.typePhrase),
          "meaning": scope.edition.marked(scope.wording.description(of: column)),
          "table": column.meaning.reference.flatMap { catalogue.contains($0) ? $0.rawValue : nil },
        ]
      },
    ]
  }

  /// The files of one indicator.
  func files(of indicator: Indicator) -> TemplateFields {
    let files = IndicatorFiles(indicator: indicator.id, language: scope.language.id)
    return [
      "name": Fragment { MilestoneName(scope: scope, indicator: indicator).write(to: &$0) },
      "plain_name": scope.edition.marked(scope.words(indicator.shortName)),
      "files": [files.table, files.json, files.drawing].compactMap(file),
    ]
  }

  /// Nil for a file that the site does not have.
  private func file(_ address: Address) -> TemplateFields? {
    guard let size = data.sizes[address.path] else { return nil }
    let format = address.path.split(separator: ".").last.map { $0.uppercased() } ?? ""
    return [
      "href": scope.href(to: address), "name": address.path.split(separator: "/").last.map(String.init),
      "label": scope.wording(.fileLabel, ["format": format, "size": scope.wording.size(ofBytes: size)]),
    ]
  }
}

extension DataColumnName {
  fileprivate var typePhrase: Phrase {
    switch type {
    case "year": .typeYear
    case "number": .typeNumber
    case "integer": .typeWhole
    case "boolean": .typeTruth
    default: .typeText
    }
  }
}
