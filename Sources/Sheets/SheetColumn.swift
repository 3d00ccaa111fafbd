import Plan
import Reading

/// A column of a sheet: a value of its entries.
package struct SheetColumn: Sendable {
  /// What its values are, which decides on drop-down lists, on formats and on how a cell is read.
  enum Content: Sendable, Equatable {
    /// Where the entry stands, which the entry itself does not say.
    case location(IDList)
    case id
    case text
    case texts
    case figure
    case figures
    /// `-18%`
    case percentage
    case year
    case years
    case whole
    case date
    case choice([String])
    case reference(IDList)
    case references(IDList)

    var isList: Bool {
      switch self {
      case .texts, .figures, .years, .references: true
      default: false
      }
    }
  }

  /// The name of the value in the files, with dots between the keys that lead to it: `baseline.year`.
  package let key: String
  /// The keys that lead to it.
  let path: [String]
  let content: Content
  /// Whether cells of entries that exist are locked.
  let isLocked: Bool
  /// Whether it is a text in a language of its own.
  let language: String?

  init(_ key: String, _ content: Content, isLocked: Bool = false) {
    self.key = key
    path = key.split(separator: ".").map(String.init)
    self.content = content
    self.isLocked = isLocked
    language = nil
  }

  /// - Parameter separator: between key and language.
  init(_ key: String, in language: String, separator: String = ".") {
    self.key = key + separator + language
    path = separator == "." ? key.split(separator: ".").map(String.init) + [language] : [self.key]
    content = .text
    isLocked = false
    self.language = language
  }

  /// The key without the language.
  var name: String { language.map { String(key.dropLast($0.count + 1)) } ?? key }
}

extension SheetKind {
  /// The columns of its sheet.
  ///
  /// - Parameter languages: ids, in the order of the site.
  package func columns(_ languages: [String]) -> [SheetColumn] {
    func texts(_ key: String) -> [SheetColumn] { languages.map { SheetColumn(key, in: $0) } }
    switch self {
    case .indicators:
      return [
        SheetColumn("file", .location(.indicatorFiles), isLocked: true),
        SheetColumn("id", .id, isLocked: true),
      ] + texts("name") + texts("short_name") + [
        SheetColumn("unit", .reference(.units)), SheetColumn("decimals", .whole),
        SheetColumn("better", .choice(Indicator.Direction.allCases.map(\.rawValue))),
        SheetColumn("kind", .choice(Indicator.Kind.allCases.map(\.rawValue))),
        SheetColumn("path", .choice(["linear", "geometric", "step"])),
        SheetColumn("behind_path.series", .reference(.indicators)),
        SheetColumn("behind_path.scope", .choice(SeriesBehindPath.Scope.allCases.map(\.rawValue))),
        SheetColumn("baseline.year", .year), SheetColumn("baseline.value", .figure),
        SheetColumn("baseline.source", .reference(.sources)),
        SheetColumn("baseline.flag", .reference(.flags)),
      ] + texts("baseline.note") + texts("summary") + texts("definition") + texts("note") + texts("scope") + [
        SheetColumn("aliases", .texts),
        SheetColumn("responsible", .references(.organisations)),
        SheetColumn("monitored_by", .references(.organisations)),
        SheetColumn("place.chapter", .reference(.chapters)), SheetColumn("place.section", .text),
        SheetColumn("place.row", .whole),
        SheetColumn("fields", .references(.fields)), SheetColumn("parts", .references(.indicators)),
        SheetColumn("yearly_changes", .reference(.indicators)),
        SheetColumn("context_for", .references(.indicators)),
        SheetColumn("context_for_fields", .references(.fields)),
      ]
    case .targets:
      return [
        SheetColumn("indicator", .location(.indicators), isLocked: true),
        SheetColumn("number", .whole, isLocked: true),
      ] + [
        SheetColumn("year", .year), SheetColumn("years", .years),
      ] + Self.conditions("") + [
        SheetColumn("source", .reference(.sources)), SheetColumn("flag", .reference(.flags)),
      ] + texts("note") + texts("wording")
    case .observations:
      return [
        SheetColumn("file", .location(.observationFiles), isLocked: true),
        SheetColumn("indicator", .reference(.indicators), isLocked: true),
        SheetColumn("year", .year), SheetColumn("value", .figure),
        SheetColumn("bound", .choice(Bound.allCases.map(\.rawValue))),
        SheetColumn("kind", .choice(Observation.Kind.allCases.map(\.rawValue))),
        SheetColumn("series", .text), SheetColumn("source", .reference(.sources)),
        SheetColumn("released", .date), SheetColumn("flag", .reference(.flags)),
      ] + languages.map { SheetColumn("note", in: $0, separator: "_") }
    case .commitments:
      return [
        SheetColumn("id", .id, isLocked: true), SheetColumn("chapter", .reference(.chapters)),
        SheetColumn("section", .text),
      ] + texts("what") + [
        SheetColumn("lead", .references(.organisations)), SheetColumn("deadline", .year),
      ] + Self.conditions("target.") + [
        SheetColumn("target.unit", .reference(.units)),
        SheetColumn("indicators", .references(.indicators)), SheetColumn("fields", .references(.fields)),
        SheetColumn("evidence", .references(.indicators)),
        SheetColumn("state", .choice(Measure.State.allCases.map(\.rawValue))),
      ] + texts("note")
    case .projects:
      return [
        SheetColumn("file", .location(.fieldFiles), isLocked: true),
        SheetColumn("segment", .location(.segments), isLocked: true),
        SheetColumn("id", .id, isLocked: true),
      ] + texts("name") + [SheetColumn("organisations", .references(.organisations))] + texts("note")
    case .organisations:
      return [SheetColumn("id", .id, isLocked: true)] + texts("name") + [
        SheetColumn("kind", .choice(Organisation.Kind.allCases.map(\.rawValue))), SheetColumn("url", .text),
      ] + texts("country") + texts("note") + [SheetColumn("aliases", .texts)]
    }
  }

  /// The forms in which a target or a commitment states its figure.
  private static func conditions(_ prefix: String) -> [SheetColumn] {
    [
      SheetColumn(prefix + "value", .figure), SheetColumn(prefix + "at_least", .figure),
      SheetColumn(prefix + "at_most", .figure), SheetColumn(prefix + "between", .figures),
      SheetColumn(prefix + "change", .percentage), SheetColumn(prefix + "since", .year),
      SheetColumn(prefix + "per_year", .percentage), SheetColumn(prefix + "from", .year),
      SheetColumn(prefix + "to", .year),
    ]
  }
}
