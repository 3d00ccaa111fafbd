/// A value of a YAML text, with its place.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([YAMLNode])
    /// In the order of the text.
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  package struct Scalar: Sendable, Hashable {
    package enum Style: Sendable, Hashable {
      case plain, quoted
      /// Its lines, behind `|` or `>`, are indented by so many characters.
      case block(indentation: Int, isFolded: Bool)

      package var isBlock: Bool {
        if case .block = self { true } else { false }
      }
    }

    package var string: String
    package var style: Style
  }

  package var content: Content
  /// 1-based.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int
  /// Behind its last character; what ends with its lines, as a list of lines does, ends where the next thing begins.
  package var endLine: Int
  package var endColumn: Int
  /// Whether it is a collection in brackets or braces.
  package var isFlow = false

  package var scalar: Scalar? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar
  }

  package var sequence: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  package var mapping: [(key: YAMLNode, value: YAMLNode)]? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs
  }

  /// The text of a scalar.
  package var string: String? { scalar?.string }
}
