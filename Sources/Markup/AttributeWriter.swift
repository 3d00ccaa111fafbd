/// Writes the attributes of one tag. Names are literals in the code; values are escaped.
package struct AttributeWriter {
  var bytes: [UInt8]

  package mutating func attribute(_ name: StaticString, _ value: String) {
    attribute(name) { $0.text(value) }
  }

  /// A length or coordinate, written with at most one decimal.
  package mutating func attribute(_ name: StaticString, _ value: Double) {
    attribute(name) { $0.number(value) }
  }

  /// An attribute whose value is written piece by piece with `text`, `number` and `verbatim`.
  package mutating func attribute(_ name: StaticString, writing value: (inout AttributeWriter) -> Void) {
    write(name)
    bytes.append("=\"")
    value(&self)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func text(_ text: String) { bytes.append(escaping: text) }

  /// With at most one decimal, as coordinates need.
  package mutating func number(_ value: Double) { bytes.append(tenthsOf: value) }

  /// A piece of a value that is a literal in the code, such as a command of a path.
  package mutating func verbatim(_ piece: StaticString) { bytes.append(piece) }

  mutating func attribute(_ attribute: Attribute) {
    switch attribute.value {
    case .present: write(attribute.name)
    case .text(let text): self.attribute(attribute.name, text)
    case .number(let number): self.attribute(attribute.name, number)
    }
  }

  private mutating func write(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(name)
  }
}
