import Text

/// The names that a page provides to its template, and those of the entries in its lists.
struct TemplateSchema: Sendable, ExpressibleByArrayLiteral {
  indirect enum Kind: Sendable {
    /// A text, finished markup or a flag.
    case value
    case record(TemplateSchema)
    /// Also provides `has_` and its name.
    case list(TemplateSchema)
  }

  struct Entry: Sendable, ExpressibleByStringLiteral {
    let name: String
    let kind: Kind

    init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }

    init(stringLiteral name: String) {
      self.init(name: name, kind: .value)
    }

    static func record(_ name: String, _ schema: TemplateSchema) -> Entry {
      Entry(name: name, kind: .record(schema))
    }

    static func list(_ name: String, _ schema: TemplateSchema) -> Entry {
      Entry(name: name, kind: .list(schema))
    }
  }

  private(set) var kinds: [String: Kind] = [:]

  init(arrayLiteral entries: Entry...) {
    self.init(entries)
  }

  init(_ entries: [Entry]) {
    for entry in entries { kinds[entry.name] = entry.kind }
  }

  /// Its own names, followed by those of its lists and records.
  var allNames: Set<String> {
    kinds.reduce(into: []) { names, entry in
      names.insert(entry.key)
      if let inner = entry.value.schema { names.formUnion(inner.allNames) }
    }
  }

  /// A name in these fields that the schema lacks, with the names of the lists that lead to it: `changes.titel`.
  func undeclared(in fields: TemplateFields) -> String? {
    for (name, value) in fields.entries {
      guard let kind = kinds[name] else { return name }
      guard let schema = kind.schema else { continue }
      for case .record(let inner) in value.items {
        if let missing = schema.undeclared(in: inner) { return "\(name).\(missing)" }
      }
    }
    return nil
  }
}

extension TemplateSchema.Kind {
  var schema: TemplateSchema? {
    switch self {
    case .value: nil
    case .record(let schema), .list(let schema): schema
    }
  }
}
