import Editing
import Markup
import Plan
import Reading

/// Writes a JSON Schema (2020-12) of a kind of file, from what its reader takes.
///
/// Scalars are described as YAML 1.2 reads them: the readers take `2020` and `"2020"` for the same, and editors do not.
struct SchemaWriter {
  /// Those of the site; empty if they are not known, which allows any.
  let languages: [String]
  let descriptions: KeyDescriptions

  func schema(of file: SchemaFile) -> JSONValue {
    var definitions: [(String, JSONValue)] = []
    let body = value(file.shape, isOptional: true, &definitions)
    return .object(
      [("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text(file.files))]
        + body
        + (definitions.isEmpty ? [] : [("$defs", .object(definitions))]))
  }

  private typealias Members = [(String, JSONValue)]

  // MARK: - Records

  private func key(_ key: KeyShape, of record: RecordShape, _ definitions: inout Members) -> JSONValue {
    let own = languages.compactMap { key.descriptions[$0] }
    let text =
      own.isEmpty
      ? key.descriptions["en"] ?? descriptions[record.id, key.name] ?? descriptions[record.id, "intro"]
      : own.joined(separator: "\n")
    var members: Members = text.map { [("description", .text($0))] } ?? []
    if let usual = key.usual {
      let isText = if case .choice = key.shape { true } else { false }
      members.append(("default", isText ? .text(usual) : .number(usual)))
    }
    return .object(members + value(key.shape, isOptional: !key.isRequired, &definitions))
  }

  private func record(_ record: RecordShape, _ definitions: inout Members) -> Members {
    var members: Members = [("type", .text("object"))]
    if let intro = descriptions[record.id, "intro"] { members.append(("description", .text(intro))) }
    var properties: Members = []
    for shape in record.keys { properties.append((shape.name, key(shape, of: record, &definitions))) }
    members.append(("properties", .object(properties)))
    if !record.isOpen { members.append(("additionalProperties", .truth(false))) }
    let required = record.keys.filter(\.isRequired).map { JSONValue.text($0.name) }
    if !required.isEmpty { members.append(("required", .list(required))) }
    let needs = record.keys.filter { !$0.needs.isEmpty }
    if !needs.isEmpty {
      let pairs = needs.map { ($0.name, JSONValue.list($0.needs.map(JSONValue.text))) }
      members.append(("dependentRequired", .object(pairs)))
    }
    if !record.alternatives.isEmpty {
      let groups = record.alternatives.map { keys in
        JSONValue.object([
          ("oneOf", .list(keys.map { .object([("required", .list([.text($0)]))]) }))
        ])
      }
      members.append(("allOf", .list(groups)))
    }
    return members
  }

  /// Records are defined once and referred to, as several files and keys have the same.
  private func reference(_ shape: RecordShape, _ definitions: inout Members) -> Members {
    guard !shape.isOpen else { return record(shape, &definitions) }
    if !definitions.contains(where: { $0.0 == shape.id }) {
      let place = definitions.count
      definitions.append((shape.id, .none))
      definitions[place].1 = .object(record(shape, &definitions))
    }
    return [("$ref", .text("#/$defs/" + shape.id))]
  }

  // MARK: - Values

  /// - Parameter isOptional: whether nothing may be written, which counts as if the key were not there.
  private func value(_ shape: ValueShape, isOptional: Bool, _ definitions: inout Members) -> Members {
    let none = isOptional ? ["null"] : []
    switch shape {
    case .text, .reference:
      return Self.scalar(["string", "number", "boolean"] + none, pattern: #"\S"#)
    case .anyText: return Self.scalar(["string", "number", "boolean"] + none)
    case .whole: return Self.scalar(["integer", "string"] + none, pattern: #"^[-+]?[0-9]+$"#)
    case .year:
      return Self.scalar(["integer", "string"] + none, pattern: "^[1-9][0-9]{3}$")
        + [("minimum", .number("1000")), ("maximum", .number("9999"))]
    case .figure: return Self.scalar(["number", "string"] + none, pattern: #"^[-+−]?[0-9]+(\.[0-9]+)?$"#)
    case .percentage: return Self.scalar(["string"] + none, pattern: #"^[-+−]?[0-9]+(\.[0-9]+)?%$"#)
    case .date:
      return Self.scalar(
        ["string", "integer"] + none, pattern: "^[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?$")
        + [("minimum", .number("1000")), ("maximum", .number("9999"))]
    case .flag: return Self.scalar(["boolean"] + none)
    case .id:
      return Self.scalar(["string", "integer"] + none, pattern: "^[a-z0-9]([a-z0-9-]{0,118}[a-z0-9])?$")
    case .address: return Self.scalar(["string"] + none, pattern: #"^https?://\S+$"#)
    case .choice(let words):
      return [("enum", .list(words.map(JSONValue.text) + (isOptional ? [.none] : [])))]
    case .localized: return inEachLanguage(value(.text, isOptional: false, &definitions), none)
    case .plural: return inEachLanguage(value(.forms, isOptional: false, &definitions), none)
    case .localizedList: return inEachLanguage(value(.list(.text), isOptional: true, &definitions), none)
    case .forms:
      let forms = PluralRule.allCategories.map { category in
        (category, JSONValue.object(value(.text, isOptional: false, &definitions)))
      }
      let plural: Members = [
        ("type", .text("object")), ("properties", .object(forms)), ("additionalProperties", .truth(false)),
      ]
      return [
        ("anyOf", .list([.object(value(.anyText, isOptional: isOptional, &definitions)), .object(plural)]))
      ]
    case .list(let item):
      return [
        ("type", Self.types(["array"] + none)),
        ("items", .object(value(item, isOptional: false, &definitions))),
      ]
    case .table(let key, let content):
      let members = JSONValue.object(value(content, isOptional: true, &definitions))
      switch key {
      case .year, .whole:
        let pattern = key == .year ? "^[1-9][0-9]{3}$" : "^[-+]?[0-9]+$"
        return [
          ("type", Self.types(["object"] + none)), ("patternProperties", .object([(pattern, members)])),
          ("additionalProperties", .truth(false)),
        ]
      default: return [("type", Self.types(["object"] + none)), ("additionalProperties", members)]
      }
    case .record(let shape):
      let members = reference(shape, &definitions)
      guard isOptional else { return members }
      return [("anyOf", .list([.object(members), .object([("type", .text("null"))])]))]
    case .either(let shapes):
      var forms = shapes.map { JSONValue.object(value($0, isOptional: false, &definitions)) }
      if isOptional { forms.append(.object([("type", .text("null"))])) }
      return [("anyOf", .list(forms))]
    }
  }

  /// A text alone will do on a site of one language.
  private func inEachLanguage(_ text: Members, _ none: [String]) -> Members {
    var members: Members = [("type", Self.types(["object"] + none))]
    if languages.isEmpty {
      members.append(("additionalProperties", .object(text)))
    } else {
      members.append(("properties", .object(languages.map { ($0, .object(text)) })))
      members.append(("additionalProperties", .truth(false)))
    }
    members.append(("minProperties", .number("1")))
    return languages.count > 1 ? members : [("anyOf", .list([.object(text), .object(members)]))]
  }

  private static func scalar(_ types: [String], pattern: String? = nil) -> Members {
    [("type", self.types(types))] + (pattern.map { [("pattern", .text($0))] } ?? [])
  }

  private static func types(_ names: [String]) -> JSONValue {
    names.count == 1 ? .text(names[0]) : .list(names.map(JSONValue.text))
  }
}
