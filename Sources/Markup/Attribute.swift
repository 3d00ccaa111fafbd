/// An attribute of an element. Names are literals in the code; values are data and are escaped when they are written.
package struct Attribute: Sendable {
  enum Value: Sendable {
    case text(String)
    case number(Double)
    case present
  }

  let name: StaticString
  let value: Value

  package init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = .text(value)
  }

  /// A length or coordinate, written with at most one decimal.
  package init(_ name: StaticString, _ value: Double) {
    self.name = name
    self.value = .number(value)
  }

  package init(_ name: StaticString, _ value: Int) {
    self.name = name
    self.value = .text(String(value))
  }

  /// An attribute without a value, such as `hidden`.
  package init(_ name: StaticString) {
    self.name = name
    self.value = .present
  }

  package static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
  package static func id(_ value: String) -> Attribute { Attribute("id", value) }
  package static func href(_ value: String) -> Attribute { Attribute("href", value) }
  package static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
}
