/// An attribute of an element. Names are literals in the code; values are data and are escaped when they are written.
package struct Attribute: Sendable {
  let name: StaticString
  /// Nil for an attribute without one, such as `hidden`.
  let value: String?

  package init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  /// A length or coordinate, written with at most one decimal.
  package init(_ name: StaticString, _ value: Double) {
    self.init(name, Fragment { $0.number(value) }.string)
  }

  package init(_ name: StaticString, _ value: Int) {
    self.init(name, String(value))
  }

  /// An attribute without a value, such as `hidden`.
  package init(_ name: StaticString) {
    self.name = name
    value = nil
  }

  package static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
  package static func id(_ value: String) -> Attribute { Attribute("id", value) }
  package static func href(_ value: String) -> Attribute { Attribute("href", value) }
  package static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
}
