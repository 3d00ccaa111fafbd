import Templates

/// The choices by which readers narrow a long page of entries down, for readers with scripts: a text and a list for each facet. The script
/// counts what each choice would leave; without it the page shows everything and no form.
struct EntryFilter {
  /// One thing that entries differ in.
  struct Facet {
    /// Its name in the page's address.
    var id: String
    var label: String
    var options: [(value: String, label: String)]
  }

  let label: String
  /// What is counted, with places for numbers that the script fills in: `{count}` of all entries, `{rows}` of tables, `{items}` of lists.
  let count: String
  /// What to try where nothing is found.
  let advice: String
  let facets: [Facet]

  /// Facets that leave no choice are left out, and so are their values in `Keys`.
  init(label: String, count: String, advice: String, facets: [Facet]) {
    self.label = label
    self.count = count
    self.advice = advice
    self.facets = facets.filter { $0.options.count > 1 }
  }

  var fields: TemplateFields {
    [
      "label": label,
      "count": count,
      "advice": advice,
      "facets": facets.map { facet -> TemplateFields in
        [
          "id": facet.id, "label": facet.label,
          "options": facet.options.map { option -> TemplateFields in
            ["value": option.value, "label": option.label]
          },
        ]
      },
    ]
  }

  /// The value of a facet for entries that have none.
  static let none = "-"

  /// The attribute that says to the script which choices an entry belongs to.
  ///
  /// - Parameter groups: an entry fits if one of them fits in every facet; each has the entry's values by the id of their facet.
  func attribute(_ groups: [[String: [String]]]) -> String {
    groups.map { group in
      facets.map { facet in
        let values = group[facet.id] ?? []
        return values.isEmpty ? Self.none : values.joined(separator: ",")
      }.joined(separator: " ")
    }.joined(separator: "|")
  }
}

extension TemplateSchema.Entry {
  static let filter = TemplateSchema.Entry.record(
    "filter",
    ["label", "count", "advice", .list("facets", ["id", "label", .list("options", ["value", "label"])])])
}
