extension Document {
  /// Takes away the full-width spaces that open a paragraph or one of its lines: editors are used to indent by two of them, and the
  /// stylesheet sets paragraphs apart.
  mutating func removeFullWidthIndents() {
    mapInlines { run in
      var isAtStart = true
      return run.compactMap { inline in
        defer { isAtStart = inline.isSoftBreak }
        guard isAtStart, case .text(let text, let line) = inline else { return inline }
        let rest = String(text.drop { $0 == "\u{3000}" })
        return rest.isEmpty ? nil : .text(rest, line: line)
      }
    }
  }
}

extension Inline {
  fileprivate var isSoftBreak: Bool {
    if case .softBreak = self { true } else { false }
  }
}
