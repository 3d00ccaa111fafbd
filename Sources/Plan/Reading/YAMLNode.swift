/// A value of a YAML text, with its place.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    case scalar(Scalar)
    case sequence([YAMLNode])
    /// In the order of the text.
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  struct Scalar: Sendable, Hashable {
    enum Style: Sendable {
      case plain, quoted, block
    }

    var string: String
    var style: Style
  }

  var content: Content
  /// 1-based.
  var line: Int
  /// 1-based, in Unicode scalars.
  var column: Int

  var scalar: Scalar? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar
  }

  var sequence: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  var mapping: [(key: YAMLNode, value: YAMLNode)]? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs
  }

  /// The text of a scalar.
  var string: String? { scalar?.string }
}
