package import Markup

/// What a template is given: texts, finished fragments, flags and lists, by name.
///
/// The page's schema declares the names; a declared name without a value counts as absent.
package struct TemplateFields: Sendable, ExpressibleByDictionaryLiteral {
  /// In the order in which they were set. There are few, so that going through them is faster than hashing.
  private(set) var entries: [(name: String, value: TemplateValue)] = []

  package init(dictionaryLiteral elements: (String, (any TemplateField)?)...) {
    entries.reserveCapacity(elements.count)
    for (name, value) in elements { entries.append((name, value?.templateValue ?? .absent)) }
  }

  package mutating func set(_ name: String, _ value: (any TemplateField)?) {
    let value = value?.templateValue ?? .absent
    if let index = entries.firstIndex(where: { $0.name == name }) {
      entries[index].value = value
    } else {
      entries.append((name, value))
    }
  }

  /// Adds fields whose names it does not have.
  package mutating func add(_ others: TemplateFields) {
    entries += others.entries
  }

  /// Absent if it was not set.
  subscript(name: String) -> TemplateValue {
    // By position, which leaves the values before it alone.
    for position in entries.indices where entries[position].name == name { return entries[position].value }
    return .absent
  }
}

/// A value that templates can show, test or iterate over.
package enum TemplateValue: Sendable {
  case absent
  case flag(Bool)
  /// Escaped when written in two braces.
  case text(String)
  /// Finished markup: a template places it with three braces.
  case markup(Fragment)
  case record(TemplateFields)
  case list([TemplateValue])

  /// The items for which a section over the value shows its content.
  var items: ArraySlice<TemplateValue> {
    switch self {
    case .absent, .flag(false): []
    case .list(let items): items[...]
    case .flag, .text, .markup, .record: [self]
    }
  }

  var isPresent: Bool {
    switch self {
    case .absent: false
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .text, .markup, .record: true
    }
  }
}

/// What can be a value in the fields of a page.
package protocol TemplateField {
  var templateValue: TemplateValue { get }
}

extension TemplateValue: TemplateField {
  package var templateValue: TemplateValue { self }
}

extension String: TemplateField {
  package var templateValue: TemplateValue { .text(self) }
}

extension Bool: TemplateField {
  package var templateValue: TemplateValue { .flag(self) }
}

extension Fragment: TemplateField {
  /// An empty one counts as absent.
  package var templateValue: TemplateValue { isEmpty ? .absent : .markup(self) }
}

extension TemplateFields: TemplateField {
  package var templateValue: TemplateValue { .record(self) }
}

extension [TemplateFields]: TemplateField {
  package var templateValue: TemplateValue { .list(map(TemplateValue.record)) }
}
