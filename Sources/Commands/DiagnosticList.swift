package import Reading

/// What a run reports, at most a hundred of each kind: somebody who swaps two columns of a large table does not get a million lines.
package struct DiagnosticList {
  private static let mostOfAKind = 100

  let diagnostics: [Diagnostic]
  let lines: SourceLines
  let style: TerminalStyle

  /// Without the lines, and without colours.
  package init(_ diagnostics: [Diagnostic]) {
    self.init(diagnostics, lines: SourceLines([]), style: .plain)
  }

  init(_ diagnostics: [Diagnostic], lines: SourceLines, style: TerminalStyle) {
    self.diagnostics = diagnostics
    self.lines = lines
    self.style = style
  }

  /// Each diagnostic with its line, followed by how many more of a kind there are.
  package var pieces: [String] {
    var lines = self.lines
    guard diagnostics.count > Self.mostOfAKind else { return diagnostics.map { piece($0, &lines) } }
    var pieces: [String] = []
    var kinds: [String] = []
    var found: [String: (first: Diagnostic, count: Int)] = [:]
    for diagnostic in diagnostics {
      let kind = Self.kind(of: diagnostic)
      let count = (found[kind]?.count ?? 0) + 1
      if count == 1 { kinds.append(kind) }
      found[kind] = (found[kind]?.first ?? diagnostic, count)
      if count <= Self.mostOfAKind { pieces.append(piece(diagnostic, &lines)) }
    }
    for kind in kinds {
      guard let (first, count) = found[kind], count > Self.mostOfAKind else { continue }
      pieces.append("and \(count - Self.mostOfAKind) more such as \(first.headline)")
    }
    return pieces
  }

  /// The message, the line that it is about with a mark under the place, and the remedy.
  private func piece(_ diagnostic: Diagnostic, _ lines: inout SourceLines) -> String {
    let colour: TerminalStyle.Colour =
      switch diagnostic.severity {
      case .error: .red
      case .warning: .yellow
      case .note: .cyan
      }
    let headline = diagnostic.headline
    var rows = [headline]
    // Where the severity stands is where colour helps the eye.
    let word = ": \(diagnostic.severity): "
    if let range = headline.firstRange(of: word) {
      rows = [
        style.bold(String(headline[..<range.lowerBound])) + ": "
          + style.bold("\(diagnostic.severity):", colour) + " " + headline[range.upperBound...]
      ]
    }
    if let line = lines.line(at: diagnostic.place), line.contains(where: { !$0.isWhitespace }) {
      let excerpt = SourceExcerpt(of: line, column: diagnostic.place.column)
      let number = String(diagnostic.place.line)
      let margin = String(repeating: " ", count: number.count)
      rows.append("  " + style.faint("\(number) |") + " " + excerpt.text)
      rows.append(
        "  " + style.faint("\(margin) |") + " " + String(repeating: " ", count: excerpt.indent)
          + style.bold("^", colour))
    }
    if let remedy = diagnostic.remedyLine { rows.append(remedy) }
    return rows.joined(separator: "\n")
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
