import Text

/// The names that a page provides to its template, and those of the entries in its lists.
package struct TemplateSchema: Sendable, ExpressibleByArrayLiteral {
  package indirect enum Kind: Sendable {
    /// A text, finished markup or a flag.
    case value
    case record(TemplateSchema)
    /// Also provides `has_` and its name.
    case list(TemplateSchema)
  }

  package struct Entry: Sendable, ExpressibleByStringLiteral {
    package let name: String
    package let kind: Kind

    package init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }

    package init(stringLiteral name: String) {
      self.init(name: name, kind: .value)
    }

    package static func record(_ name: String, _ schema: TemplateSchema) -> Entry {
      Entry(name: name, kind: .record(schema))
    }

    package static func list(_ name: String, _ schema: TemplateSchema) -> Entry {
      Entry(name: name, kind: .list(schema))
    }
  }

  private(set) var kinds: [String: Kind] = [:]

  package init(arrayLiteral entries: Entry...) {
    self.init(entries)
  }

  package init(_ entries: [Entry]) {
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
