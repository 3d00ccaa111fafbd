extension String {
  /// Puts values for names in braces: `"{from}–{to}"` with `["from": "20", "to": "30"]` is `20–30`.
  ///
  /// A name without a value stays as it is, so that a slip in a strings file is seen.
  package func filled(_ values: [String: String]) -> String {
    guard contains("{") else { return self }
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = rest[rest.index(after: open)..<close]
      result += values[String(name)] ?? String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
