import Markup
import Mustache

/// What a template is given: texts, finished fragments, switches and lists, by name.
///
/// A value that is absent is stored as false, so that a section over it stays empty while the name still counts as provided:
/// a name that no page provides is a slip in the template.
struct TemplateFields: MustacheParent, ExpressibleByDictionaryLiteral {
  private var values: [String: Any] = [:]

  init(dictionaryLiteral elements: (String, (any TemplateValue)?)...) {
    for (name, value) in elements { set(name, value) }
  }

  /// A list also answers to `has_` and its name, so that a template can leave out a heading over nothing.
  mutating func set(_ name: String, _ value: (any TemplateValue)?) {
    values[name] = value?.templateValue ?? false
    if let list = value as? [TemplateFields] { values["has_" + name] = !list.isEmpty }
  }

  mutating func merge(_ other: TemplateFields) {
    values.merge(other.values) { _, new in new }
  }

  func child(named name: String) -> Any? { values[name] }
}

/// A value that templates can show or test.
protocol TemplateValue {
  var templateValue: Any { get }
}

extension String: TemplateValue {
  var templateValue: Any { self }
}

extension Bool: TemplateValue {
  var templateValue: Any { self }
}

extension Fragment: TemplateValue {
  /// Finished markup: a template places it with three braces. An empty one counts as absent.
  var templateValue: Any { isEmpty ? false : string }
}

extension TemplateFields: TemplateValue {
  var templateValue: Any { self }
}

extension [TemplateFields]: TemplateValue {
  var templateValue: Any { self }
}
