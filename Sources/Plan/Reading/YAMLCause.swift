/// What an editor did, found from where the parser stopped: that is often the line below.
struct YAMLCause {
  /// 1-based, in the text.
  let line: Int
  /// 1-based, in Unicode scalars.
  let column: Int
  let message: String
  let hint: String

  private init(_ line: Int, _ column: Int, _ message: String, hint: String) {
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }

  /// - Parameter stop: where the parser stopped.
  /// - Returns: nil if the mistake is none of those that are recognised.
  init?(of mistake: YAMLMistake, at stop: (line: Int, column: Int), _ lines: [Substring]) {
    let causes = [
      Self.fullWidthMark(stop, lines), Self.hyphen(stop, lines), Self.typographicMark(stop, lines),
      Self.openQuotation(mistake, stop, lines), Self.comment(mistake, stop, lines),
      Self.openBracket(mistake, stop, lines), Self.afterQuotation(stop, lines),
      Self.missingColon(mistake, stop, lines), Self.colonInText(mistake, stop, lines),
      Self.oddStart(mistake, stop, lines), Self.oddSpace(stop, lines), Self.secondDocument(mistake, stop),
      Self.indentation(mistake, stop, lines),
    ]
    guard let cause = causes.compactMap(\.self).first else { return nil }
    self = cause
  }

  /// A hyphen without a space, which makes a key of the item that it was to begin: the parser notices at the item's second line.
  private static func hyphen(_ stop: (line: Int, column: Int), _ lines: [Substring]) -> YAMLCause? {
    for number in stride(from: min(stop.line, lines.count), to: 0, by: -1) {
      let line = lines[number - 1]
      let start = line.drop { $0 == " " }
      guard start.hasPrefix("-") else { continue }
      guard start.wholeMatch(of: /-[a-z_]+:( .*)?/) != nil else { return nil }
      return YAMLCause(
        number, line.count - start.count + 2, "there is no space after the hyphen",
        hint: "write \"- \(start.dropFirst().prefix { $0 != ":" }): \" with a space after the hyphen")
    }
    return nil
  }

  /// A quotation mark as word processors write it, with which a value begins: to YAML it is a letter.
  private static func typographicMark(_ stop: (line: Int, column: Int), _ lines: [Substring]) -> YAMLCause? {
    guard lines.indices.contains(stop.line - 1) else { return nil }
    let scalars = Array(lines[stop.line - 1].unicodeScalars)
    let marks = "“”„«‘’「".unicodeScalars
    let first = scalars.indices.first { index in
      guard marks.contains(scalars[index]) else { return false }
      let before = scalars[..<index].last { $0 != " " }
      return before.map { ":,[{-".unicodeScalars.contains($0) } ?? true
    }
    guard let first, first < stop.column else { return nil }
    return YAMLCause(
      stop.line, first + 1,
      "\"\(scalars[first])\" does not quote: YAML knows only straight quotation marks",
      hint: "write \" before and after the text")
  }

  /// A quotation mark that its line does not close and that another one, further down, seemed to close.
  private static func openQuotation(
    _ mistake: YAMLMistake, _ stop: (line: Int, column: Int), _ lines: [Substring]
  ) -> YAMLCause? {
    guard let opening = mistake.opening, opening.line < stop.line, lines.indices.contains(opening.line - 1)
    else { return nil }
    let scalars = Array(lines[opening.line - 1].unicodeScalars)
    let marks = scalars.indices.filter { $0 >= opening.column - 1 && scalars[$0] == "\"" }
    guard marks.count % 2 == 1, let mark = marks.last else { return nil }
    return YAMLCause(
      opening.line, mark + 1, "the quotation mark that opens here is not closed",
      hint: "write \" where it ends, in the same line")
  }

  /// What stands after a quoted text: either a mark within the text closed it too early, or the one before it was never closed and this one
  /// was to open the next.
  private static func afterQuotation(_ stop: (line: Int, column: Int), _ lines: [Substring]) -> YAMLCause? {
    guard lines.indices.contains(stop.line - 1) else { return nil }
    let scalars = Array(lines[stop.line - 1].unicodeScalars)
    let before = scalars.prefix(stop.column - 1)
    guard let end = before.lastIndex(where: { $0 != " " }), "\"\u{27}".unicodeScalars.contains(scalars[end]),
      scalars.indices.contains(stop.column - 1)
    else { return nil }
    let mark = scalars[end]
    if mark == "\"", let sign = before[..<end].last(where: { $0 != " " }),
      ":,[{".unicodeScalars.contains(sign),
      let opening = before[..<end].lastIndex(of: mark)
    {
      return YAMLCause(
        stop.line, opening + 1, "the quotation mark that opens here is not closed",
        hint: "write \" where it ends, in the same line")
    }
    return YAMLCause(
      stop.line, stop.column, "there is text after the closing quotation mark",
      hint: mark == "\""
        ? "put it before that mark; a mark that belongs to the text is written \\\""
        : "put quotation marks of the other kind around the text: \"…\"")
  }

  /// A # with a space before it in brackets: all that follows, their end too, is a comment.
  private static func comment(
    _ mistake: YAMLMistake, _ stop: (line: Int, column: Int), _ lines: [Substring]
  ) -> YAMLCause? {
    guard let opening = mistake.opening, opening.line < stop.line, lines.indices.contains(opening.line - 1),
      let bracket = scalar(opening.line, opening.column, lines), "[{".unicodeScalars.contains(bracket)
    else { return nil }
    let line = lines[opening.line - 1]
    guard let start = line.firstRange(of: " #")?.lowerBound else { return nil }
    let column = line.unicodeScalars.distance(from: line.startIndex, to: start) + 2
    guard column > opening.column, line[start...].unicodeScalars.contains(bracket == "[" ? "]" : "}") else {
      return nil
    }
    return YAMLCause(
      opening.line, column, "from \"#\" on the line is a comment, with the bracket that was to close it",
      hint: "put the text that has the # between quotation marks: \"… #…\"")
  }

  /// A bracket or a quotation mark that the line it stands in does not close.
  private static func openBracket(
    _ mistake: YAMLMistake, _ stop: (line: Int, column: Int), _ lines: [Substring]
  ) -> YAMLCause? {
    guard let (line, column) = mistake.opening,
      line < stop.line || !lines.indices.contains(stop.line - 1)
        || stop.column > lines[stop.line - 1].unicodeScalars.count,
      let mark = scalar(line, column, lines), "[{\"\u{27}".unicodeScalars.contains(mark)
    else { return nil }
    let close = mark == "[" ? "]" : mark == "{" ? "}" : String(mark)
    return YAMLCause(
      line, column,
      "the \(mark == "[" || mark == "{" ? "bracket" : "quotation mark") that opens here is not closed",
      hint: "write \(close) where it ends"
        + (mark == "[" || mark == "{"
          ? ", and a comma between its items" : ", usually at the end of the line"))
  }

  /// A mark of Chinese input methods at which the parser stopped, or in the line above.
  private static func fullWidthMark(_ stop: (line: Int, column: Int), _ lines: [Substring]) -> YAMLCause? {
    for number in [stop.line, stop.line - 1] where lines.indices.contains(number - 1) {
      let scalars = Array(lines[number - 1].unicodeScalars)
      let index = scalars.indices.first { index in
        if "｛｝［］＂".unicodeScalars.contains(scalars[index]) { return true }
        // In Chinese texts these are at home; between Latin words they stand for a mark of YAML.
        guard "：，".unicodeScalars.contains(scalars[index]), index > 0, scalars[index - 1].isASCII else {
          return false
        }
        let next = scalars[(index + 1)...].first { $0 != " " }
        return scalars[index - 1].properties.isAlphabetic
          || next?.isASCII == true && next?.properties.isAlphabetic == true
      }
      guard let index else { continue }
      return YAMLCause(
        number, index + 1, "\"\(scalars[index])\" is full-width, which YAML takes for a letter",
        hint: "YAML knows only half-width , : { } [ ] and quotation marks")
    }
    return nil
  }

  /// A key without its colon, or without the space after it: the parser notices when the next line has one.
  private static func missingColon(
    _ mistake: YAMLMistake, _ stop: (line: Int, column: Int), _ lines: [Substring]
  ) -> YAMLCause? {
    let unfinished = mistake.unfinishedKey?.line
    let near = [unfinished ?? stop.line - 1, stop.line].filter { lines.indices.contains($0 - 1) }
    for number in near {
      let line = lines[number - 1]
      let start = line.drop { $0 == " " || $0 == "-" }
      let key = start.prefix { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
      let rest = start.dropFirst(key.count)
      guard key.first?.isLetter == true, let next = rest.unicodeScalars.first else { continue }
      let column = line.unicodeScalars.count - rest.unicodeScalars.count + 1
      if next == ":", let after = rest.dropFirst().unicodeScalars.first, after != " ", after != "/" {
        let isNoBreak = after == "\u{A0}" || after == "\u{3000}"
        return YAMLCause(
          number, column + 1,
          isNoBreak
            ? "the space after \"\(key):\" is not an ordinary one" : "there is no space after \"\(key):\"",
          hint: "write \"\(key): \" with an ordinary space")
      }
      // Words of a text that runs over lines have no mark of YAML after them.
      let mayFollow = next == " " ? rest.drop(while: { $0 == " " }).unicodeScalars.first : nil
      if number == unfinished || mayFollow.map({ "{[\"\u{27}".unicodeScalars.contains($0) }) == true {
        return YAMLCause(
          number, column, "there is no colon after \"\(key)\"",
          hint:
            "write \"\(key): \" with a colon and a space; a text that goes on is indented further than its key"
        )
      }
    }
    guard let place = mistake.unfinishedKey else { return nil }
    return YAMLCause(
      place.line, place.column, "there is no key with a colon in this line",
      hint: "write one, or indent the line further than the key whose text it goes on with")
  }

  /// A second colon in the text of a value.
  private static func colonInText(
    _ mistake: YAMLMistake, _ stop: (line: Int, column: Int), _ lines: [Substring]
  ) -> YAMLCause? {
    let isInBrackets = mistake.opening != nil && scalar(stop.line, stop.column, lines) == ":"
    guard isInBrackets || mistake.problem.hasPrefix("mapping values are not allowed"),
      lines.indices.contains(stop.line - 1)
    else { return nil }
    let before = lines[stop.line - 1].unicodeScalars.prefix(stop.column - 1)
    guard before.contains(":") else { return nil }
    return YAMLCause(
      stop.line, stop.column, "the text has a colon with a space after it, which YAML takes for another key",
      hint: "put the whole text between quotation marks: \"…: …\"")
  }

  /// A sign with which no text can begin.
  private static func oddStart(
    _ mistake: YAMLMistake, _ stop: (line: Int, column: Int), _ lines: [Substring]
  ) -> YAMLCause? {
    if mistake.problem.hasPrefix("found a tab"), lines.indices.contains(stop.line - 1),
      let tab = Array(lines[stop.line - 1].unicodeScalars).firstIndex(of: "\t")
    {
      return Self.tab(at: stop.line, tab + 1)
    }
    guard
      ["found character that cannot start any token", "found undefined alias"].contains(where: {
        mistake.problem.hasPrefix($0)
      }), let sign = scalar(stop.line, stop.column, lines)
    else { return nil }
    if sign == "\t" { return tab(at: stop.line, stop.column) }
    let rest = lines[stop.line - 1].unicodeScalars.dropFirst(stop.column).first {
      !"= ".unicodeScalars.contains($0)
    }
    let isBound = sign == ">" && rest?.properties.numericType != nil
    return YAMLCause(
      stop.line, stop.column, "a text cannot begin with \"\(sign)\"",
      hint: isBound
        ? "write the digits alone: a target that asks for at least so much has at_least in place of value"
        : "put the text between quotation marks: \"\(sign)…\"")
  }

  /// A space at the beginning of a line that looks like any other and is none to YAML.
  private static func oddSpace(_ stop: (line: Int, column: Int), _ lines: [Substring]) -> YAMLCause? {
    guard lines.indices.contains(stop.line - 1) else { return nil }
    let scalars = Array(lines[stop.line - 1].unicodeScalars)
    guard let first = scalars.firstIndex(where: { $0 != " " }), !scalars[first].isASCII,
      scalars[first].properties.isWhitespace
    else { return nil }
    return YAMLCause(
      stop.line, first + 1, "the space at the beginning of the line is not an ordinary one",
      hint: "write ordinary spaces in its place; pasted text often has others")
  }

  private static func secondDocument(_ mistake: YAMLMistake, _ stop: (line: Int, column: Int)) -> YAMLCause? {
    guard mistake.problem.hasPrefix("but found another document") else { return nil }
    return YAMLCause(
      stop.line, stop.column, "a second document begins here, and a file holds one",
      hint: "remove the line with ---")
  }

  /// A line whose keys are not below those of the line above.
  private static func indentation(
    _ mistake: YAMLMistake, _ stop: (line: Int, column: Int), _ lines: [Substring]
  ) -> YAMLCause? {
    guard mistake.opening == nil, mistake.problem.hasPrefix("did not find expected"),
      lines.indices.contains(stop.line - 1)
    else { return nil }
    func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
    let own = indentation(lines[stop.line - 1])
    let above = lines[..<(stop.line - 1)].last { line in
      let start = line.drop { $0 == " " }
      return !start.isEmpty && !start.hasPrefix("#")
    }
    guard own == stop.column - 1, let above else { return nil }
    // The first key of an item stands after its hyphen.
    let keys = indentation(above) + above.drop { $0 == " " }.prefix { "- ".contains($0) }.count
    guard keys != own else { return nil }
    return YAMLCause(
      stop.line, stop.column, "the line begins with \(spaces(own)), the key above with \(spaces(keys))",
      hint: "begin the keys of one entry in the same column")
  }

  private static func spaces(_ count: Int) -> String {
    count == 0 ? "no space" : count == 1 ? "1 space" : "\(count) spaces"
  }

  private static func tab(at line: Int, _ column: Int) -> YAMLCause {
    YAMLCause(
      line, column, "there is a tab here, and YAML is indented by spaces",
      hint: "write spaces in its place; most editors can be told to")
  }

  private static func scalar(_ line: Int, _ column: Int, _ lines: [Substring]) -> Unicode.Scalar? {
    guard lines.indices.contains(line - 1) else { return nil }
    return lines[line - 1].unicodeScalars.dropFirst(column - 1).first
  }
}
