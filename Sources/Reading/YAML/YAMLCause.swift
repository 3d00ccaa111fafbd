/// What an editor did, found from where the parser stopped: that is often the line below.
struct YAMLCause {
  /// 1-based, in the text.
  let line: Int
  /// 1-based, in Unicode scalars.
  let column: Int
  let message: String
  let hint: String

  fileprivate init(_ line: Int, _ column: Int, _ message: String, hint: String) {
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }

  /// - Parameter stop: where the parser stopped.
  /// - Returns: nil if the mistake is none of those that are recognised.
  init?(of mistake: YAMLMistake, at stop: (line: Int, column: Int), _ lines: [Substring]) {
    guard let cause = YAMLStop(mistake: mistake, line: stop.line, column: stop.column, lines: lines).cause
    else { return nil }
    self = cause
  }
}

/// Where the parser stopped and what it said. Each guess at the cause looks for one mistake.
private struct YAMLStop {
  let mistake: YAMLMistake
  let line: Int
  let column: Int
  let lines: [Substring]

  /// The first guess that fits. Those that see a wrong letter come first, since such a letter brings about what others look for; then what is
  /// open and swallows the lines below; then what is wrong within a line; last the indentation, which any of the others may disturb.
  var cause: YAMLCause? {
    let guesses: [KeyPath<Self, YAMLCause?>] = [
      \.fullWidthMark, \.hyphen, \.typographicMark,
      \.openQuotation, \.comment, \.openBracket,
      \.afterQuotation, \.missingColon, \.colonInText, \.oddStart, \.oddSpace, \.secondDocument,
      \.indentation,
    ]
    return guesses.lazy.compactMap { self[keyPath: $0] }.first
  }

  /// Of a line by its number from 1; none if there is no such line, as the parser may stop below the last.
  private func scalars(_ line: Int) -> [Unicode.Scalar] {
    lines.indices.contains(line - 1) ? Array(lines[line - 1].unicodeScalars) : []
  }

  private func scalar(_ place: (line: Int, column: Int)) -> Unicode.Scalar? {
    scalars(place.line).dropFirst(place.column - 1).first
  }

  /// A mark of Chinese input methods at which the parser stopped, or in the line above.
  private var fullWidthMark: YAMLCause? {
    for number in [line, line - 1] {
      let scalars = scalars(number)
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

  /// A hyphen without a space, which makes a key of the item that it was to begin: the parser notices at the item's second line.
  private var hyphen: YAMLCause? {
    for number in stride(from: min(line, lines.count), to: 0, by: -1) {
      let text = lines[number - 1]
      let start = text.drop { $0 == " " }
      guard start.hasPrefix("-") else { continue }
      guard start.wholeMatch(of: /-[a-z_]+:( .*)?/) != nil else { return nil }
      return YAMLCause(
        number, text.count - start.count + 2, "there is no space after the hyphen",
        hint: "write \"- \(start.dropFirst().prefix { $0 != ":" }): \" with a space after the hyphen")
    }
    return nil
  }

  /// A quotation mark as word processors write it, with which a value begins: to YAML it is a letter.
  private var typographicMark: YAMLCause? {
    let scalars = scalars(line)
    let marks = "“”„«‘’「".unicodeScalars
    let first = scalars.indices.first { index in
      guard marks.contains(scalars[index]) else { return false }
      let before = scalars[..<index].last { $0 != " " }
      return before.map { ":,[{-".unicodeScalars.contains($0) } ?? true
    }
    guard let first, first < column else { return nil }
    return YAMLCause(
      line, first + 1, "\"\(scalars[first])\" does not quote: YAML knows only straight quotation marks",
      hint: "write \" before and after the text")
  }

  /// A quotation mark that its line does not close and that another one, further down, seemed to close.
  private var openQuotation: YAMLCause? {
    guard let opening = mistake.opening, opening.line < line else { return nil }
    let scalars = scalars(opening.line)
    let marks = scalars.indices.filter { $0 >= opening.column - 1 && scalars[$0] == "\"" }
    guard marks.count % 2 == 1, let mark = marks.last else { return nil }
    return unclosedQuotation(opening.line, mark + 1)
  }

  private func unclosedQuotation(_ line: Int, _ column: Int) -> YAMLCause {
    YAMLCause(
      line, column, "the quotation mark that opens here is not closed",
      hint: "write \" where it ends, in the same line")
  }

  /// A # with a space before it in brackets: all that follows, their end too, is a comment.
  private var comment: YAMLCause? {
    guard let opening = mistake.opening, opening.line < line,
      let bracket = scalar(opening), "[{".unicodeScalars.contains(bracket)
    else { return nil }
    let text = lines[opening.line - 1]
    guard let start = text.firstRange(of: " #")?.lowerBound else { return nil }
    let column = text.unicodeScalars.distance(from: text.startIndex, to: start) + 2
    guard column > opening.column, text[start...].unicodeScalars.contains(bracket == "[" ? "]" : "}") else {
      return nil
    }
    return YAMLCause(
      opening.line, column, "from \"#\" on the line is a comment, with the bracket that was to close it",
      hint: "put the text that has the # between quotation marks: \"… #…\"")
  }

  /// A bracket or a quotation mark that the line it stands in does not close.
  private var openBracket: YAMLCause? {
    guard let opening = mistake.opening, opening.line < line || column > scalars(line).count,
      let mark = scalar(opening), "[{\"\u{27}".unicodeScalars.contains(mark)
    else { return nil }
    let close = mark == "[" ? "]" : mark == "{" ? "}" : String(mark)
    let isBracket = mark == "[" || mark == "{"
    return YAMLCause(
      opening.line, opening.column,
      "the \(isBracket ? "bracket" : "quotation mark") that opens here is not closed",
      hint: "write \(close) where it ends, "
        + (isBracket ? "and a comma between its items" : "usually at the end of the line"))
  }

  /// What stands after a quoted text: either a mark within the text closed it too early, or the one before it was never closed and this one
  /// was to open the next.
  private var afterQuotation: YAMLCause? {
    let scalars = scalars(line)
    let before = scalars.prefix(column - 1)
    guard let end = before.lastIndex(where: { $0 != " " }), "\"\u{27}".unicodeScalars.contains(scalars[end]),
      scalars.indices.contains(column - 1)
    else { return nil }
    let mark = scalars[end]
    if mark == "\"", let sign = before[..<end].last(where: { $0 != " " }),
      ":,[{".unicodeScalars.contains(sign), let opening = before[..<end].lastIndex(of: mark)
    {
      return unclosedQuotation(line, opening + 1)
    }
    return YAMLCause(
      line, column, "there is text after the closing quotation mark",
      hint: mark == "\""
        ? "put it before that mark; a mark that belongs to the text is written \\\""
        : "put quotation marks of the other kind around the text: \"…\"")
  }

  /// A key without its colon, or without the space after it: the parser notices when the next line has one.
  private var missingColon: YAMLCause? {
    let unfinished = mistake.unfinishedKey?.line
    for number in [unfinished ?? line - 1, line] where lines.indices.contains(number - 1) {
      let text = lines[number - 1]
      let start = text.drop { $0 == " " || $0 == "-" }
      let key = start.prefix { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
      let rest = start.dropFirst(key.count)
      guard key.first?.isLetter == true, let next = rest.unicodeScalars.first else { continue }
      let column = text.unicodeScalars.count - rest.unicodeScalars.count + 1
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
  private var colonInText: YAMLCause? {
    let isInBrackets = mistake.opening != nil && scalar((line, column)) == ":"
    guard isInBrackets || mistake.problem.hasPrefix("mapping values are not allowed"),
      scalars(line).prefix(column - 1).contains(":")
    else { return nil }
    return YAMLCause(
      line, column, "the text has a colon with a space after it, which YAML takes for another key",
      hint: "put the whole text between quotation marks: \"…: …\"")
  }

  /// A sign with which no text can begin.
  private var oddStart: YAMLCause? {
    let scalars = scalars(line)
    if mistake.problem.hasPrefix("found a tab"), let tab = scalars.firstIndex(of: "\t") {
      return Self.tab(line, tab + 1)
    }
    let problems = ["found character that cannot start any token", "found undefined alias"]
    guard problems.contains(where: mistake.problem.hasPrefix), let sign = scalar((line, column)) else {
      return nil
    }
    if sign == "\t" { return Self.tab(line, column) }
    let rest = scalars.dropFirst(column).first { !"= ".unicodeScalars.contains($0) }
    let isBound = sign == ">" && rest?.properties.numericType != nil
    return YAMLCause(
      line, column, "a text cannot begin with \"\(sign)\"",
      hint: isBound
        ? "write the digits alone: a target that asks for at least so much has at_least in place of value"
        : "put the text between quotation marks: \"\(sign)…\"")
  }

  private static func tab(_ line: Int, _ column: Int) -> YAMLCause {
    YAMLCause(
      line, column, "there is a tab here, and YAML is indented by spaces",
      hint: "write spaces in its place; most editors can be told to")
  }

  /// A space at the beginning of a line that looks like any other and is none to YAML.
  private var oddSpace: YAMLCause? {
    let scalars = scalars(line)
    guard let first = scalars.firstIndex(where: { $0 != " " }), !scalars[first].isASCII,
      scalars[first].properties.isWhitespace
    else { return nil }
    return YAMLCause(
      line, first + 1, "the space at the beginning of the line is not an ordinary one",
      hint: "write ordinary spaces in its place; pasted text often has others")
  }

  private var secondDocument: YAMLCause? {
    guard mistake.problem.hasPrefix("but found another document") else { return nil }
    return YAMLCause(
      line, column, "a second document begins here, and a file holds one", hint: "remove the line with ---")
  }

  /// A line whose keys are not below those of the line above.
  private var indentation: YAMLCause? {
    guard mistake.opening == nil, mistake.problem.hasPrefix("did not find expected"),
      lines.indices.contains(line - 1)
    else { return nil }
    func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
    let own = indentation(lines[line - 1])
    let above = lines[..<(line - 1)].last { line in
      let start = line.drop { $0 == " " }
      return !start.isEmpty && !start.hasPrefix("#")
    }
    guard own == column - 1, let above else { return nil }
    // The first key of an item stands after its hyphen.
    let keys = indentation(above) + above.drop { $0 == " " }.prefix { "- ".contains($0) }.count
    guard keys != own else { return nil }
    return YAMLCause(
      line, column, "the line begins with \(Self.spaces(own)), the key above with \(Self.spaces(keys))",
      hint: "begin the keys of one entry in the same column")
  }

  private static func spaces(_ count: Int) -> String {
    count == 0 ? "no space" : count == 1 ? "1 space" : "\(count) spaces"
  }
}
