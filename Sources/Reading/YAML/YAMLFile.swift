/// Parses YAML; a syntax mistake becomes a diagnostic at its place.
package enum YAMLFile {
  /// - Parameter lineOffset: the number of lines in the file before the text.
  /// - Returns: nil after a syntax mistake, and for an empty text.
  package static func value(of text: String, path: String, lineOffset: Int = 0, _ context: ReadingContext)
    -> YAMLValue?
  {
    let end = UInt8(ascii: "\n")
    guard text.utf8.count(where: { $0 == end }) <= ContentLimit.values else {
      context.collector.error(
        .yamlSyntax, "the file has more than \(ContentLimit.values) lines",
        at: SourcePlace(path: path),
        hint: "divide it among several files, remove what is not needed" + ContentLimit.remedy())
      context.collector.leaveOut(file: path)
      return nil
    }
    let lines = text.utf8.split(separator: end, omittingEmptySubsequences: false)
    if let long = lines.firstIndex(where: { $0.count > ContentLimit.line }) {
      context.collector.error(
        .yamlSyntax, "the line has more than \(ContentLimit.line >> 20) MiB",
        at: SourcePlace(path: path, line: long + 1 + lineOffset), hint: "divide it among several lines")
      context.collector.leaveOut(file: path)
      return nil
    }
    let slips = fullWidthColons(lines, path: path, lineOffset: lineOffset)
    do {
      guard let node = try YAMLComposer.node(of: text) else { return nil }
      // Inside a record, the line has silently become part of the text before it.
      context.collector.add(slips.map { $0.diagnostic(node.scalar == nil ? .warning : .error) })
      guard slips.isEmpty || node.scalar == nil else { return nil }
      return YAMLValue(node: node, path: path, lineOffset: lineOffset, context: context)
    } catch {
      context.collector.add(slips.map { $0.diagnostic(.error) })
      if slips.isEmpty {
        let lines = lines.map { Substring($0) }
        context.collector.add([diagnostic(error, lines, path: path, lineOffset: lineOffset)])
      }
    }
    context.collector.leaveOut(file: path)
    return nil
  }

  private static func diagnostic(
    _ mistake: YAMLMistake, _ lines: [Substring], path: String, lineOffset: Int
  ) -> Diagnostic {
    guard var (line, column) = mistake.place else {
      return Diagnostic(
        .error, .yamlSyntax, at: SourcePlace(path: path), "the file is not valid YAML: \(mistake.problem)")
    }
    // What ends too early is missed below the last line, where there is nothing to see.
    if let last = lines.lastIndex(where: { $0.contains { !$0.isWhitespace } }), line > last + 1 {
      (line, column) = (last + 1, lines[last].unicodeScalars.count + 1)
    }
    let place = SourcePlace(path: path, line: line + lineOffset, column: column)
    guard mistake.duplicates.isEmpty else {
      let names = mistake.duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
      return Diagnostic(
        .error, .duplicateKey, at: place, "\(names) appears twice here",
        hint: "keep one of them; a text or a figure with a comma in it needs quotation marks")
    }
    if let cause = YAMLCause(of: mistake, at: (line, column), lines) {
      return Diagnostic(
        .error, .yamlSyntax, at: SourcePlace(path: path, line: cause.line + lineOffset, column: cause.column),
        cause.message, hint: cause.hint)
    }
    return Diagnostic(
      .error, .yamlSyntax, at: place, "the file is not valid YAML from here: \(mistake.problem)",
      hint:
        "look for a wrong indentation, a tab, a missing bracket or quotation mark, or a text with \": \" that needs \"…\""
    )
  }

  // MARK: - Full-width characters

  private struct FullWidthColon {
    var key: Substring
    var place: SourcePlace

    func diagnostic(_ severity: Diagnostic.Severity) -> Diagnostic {
      Diagnostic(
        severity, .fullWidthColon, at: place, "the colon after \"\(key)\" is full-width",
        hint: "write \"\(key): \" with a half-width colon and a space")
    }
  }

  /// Lines such as `title：总体要求`, which YAML takes for plain text.
  private static func fullWidthColons(
    _ lines: [Substring.UTF8View], path: String, lineOffset: Int
  ) -> [FullWidthColon] {
    lines.enumerated().compactMap { number, line in
      let start = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
      let key = start.prefix { isLowercase($0) || $0 == UInt8(ascii: "_") }
      guard !key.isEmpty, line[key.endIndex...].starts(with: "：".utf8) else { return nil }
      let column = line.distance(from: line.startIndex, to: key.endIndex) + 1
      return FullWidthColon(
        key: Substring(key),
        place: SourcePlace(path: path, line: number + 1 + lineOffset, column: column))
    }
  }

  private static func isLowercase(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a") <= byte && byte <= UInt8(ascii: "z")
  }
}
