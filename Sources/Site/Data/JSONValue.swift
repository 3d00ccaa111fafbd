/// A value of a JSON file. Numbers are kept as they are written, so that 5.20 stays 5.20.
indirect enum JSONValue: Sendable {
  case text(String)
  case number(String)
  case truth(Bool)
  case list([JSONValue])
  /// Pairs in their order.
  case object([(String, JSONValue)])
  case none

  var bytes: [UInt8] { Array((written + "\n").utf8) }

  /// As a field of a table has it.
  var plain: String {
    switch self {
    case .text(let text), .number(let text): text
    case .none: ""
    case .truth, .list, .object: written
    }
  }

  private var written: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): number
    case .truth(let isTrue): isTrue ? "true" : "false"
    case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
    case .object(let pairs):
      "{" + pairs.map { "\(Self.quoted($0)): \($1.written)" }.joined(separator: ", ") + "}"
    case .none: "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 32:
        quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
