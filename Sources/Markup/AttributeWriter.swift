/// Writes the attributes of one tag. Names are literals in the code; values are escaped.
package struct AttributeWriter: Sendable {
  /// All that has been written so far, what precedes the attributes among it.
  var bytes: [UInt8] = []

  package mutating func attribute(_ name: StaticString, _ value: String) {
    bytes.append(" ", name, "=\"")
    bytes.append(escaping: value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A length or coordinate, written with at most one decimal.
  package mutating func attribute(_ name: StaticString, _ value: Double) {
    bytes.append(" ", name, "=\"")
    bytes.append(tenthsOf: value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// An attribute whose value is written piece by piece with `text`, `number` and `verbatim`.
  package mutating func attribute(_ name: StaticString, writing value: (inout AttributeWriter) -> Void) {
    bytes.append(" ", name, "=\"")
    value(&self)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func text(_ text: String) { bytes.append(escaping: text) }

  /// With at most one decimal, as coordinates need.
  package mutating func number(_ value: Double) { bytes.append(tenthsOf: value) }

  /// A piece of a value that is a literal in the code, such as a command of a path.
  package mutating func verbatim(_ piece: StaticString) { bytes.append(piece) }

  mutating func attribute(_ attribute: Attribute) {
    guard let value = attribute.value else { return bytes.append(" ", attribute.name) }
    self.attribute(attribute.name, value)
  }
}
