import Plan

/// What a run reports, at most a hundred of each kind: somebody who swaps two columns of a large table does not get a million lines.
struct DiagnosticList {
  private static let mostOfAKind = 100

  let diagnostics: [Diagnostic]

  /// Each diagnostic, followed by how many more of a kind there are.
  var pieces: [String] {
    guard diagnostics.count > Self.mostOfAKind else { return diagnostics.map(\.description) }
    var pieces: [String] = []
    var kinds: [String] = []
    var found: [String: (first: Diagnostic, count: Int)] = [:]
    for diagnostic in diagnostics {
      let kind = Self.kind(of: diagnostic)
      let count = (found[kind]?.count ?? 0) + 1
      if count == 1 { kinds.append(kind) }
      found[kind] = (found[kind]?.first ?? diagnostic, count)
      if count <= Self.mostOfAKind { pieces.append(diagnostic.description) }
    }
    for kind in kinds {
      guard let (first, count) = found[kind], count > Self.mostOfAKind else { continue }
      var example = first
      example.hint = nil
      pieces.append("and \(count - Self.mostOfAKind) more such as \(example)")
    }
    return pieces
  }

  /// The message without names and figures.
  private static func kind(of diagnostic: Diagnostic) -> String {
    var kind = "\(diagnostic.severity) "
    var isQuoted = false
    for scalar in diagnostic.message.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted && !("0"..."9").contains(scalar) { kind.unicodeScalars.append(scalar) }
    }
    return kind
  }
}
