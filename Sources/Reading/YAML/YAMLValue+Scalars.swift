import Text

extension YAMLValue {
  /// A text that says something. An empty one would be published as nothing or, if it is a name, as something even less useful.
  package func text() -> String? {
    guard !notes(.text) else { return nil }
    guard let text = anyText() else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      return refuse(
        .emptyText, "the text is empty", hint: "write it, or remove it with its key if it is optional")
    }
    return text
  }

  /// A text that may be empty, such as a mark that a language does not use.
  package func anyText() -> String? {
    guard !notes(.anyText) else { return nil }
    guard let scalar else { return refuse(.wrongShape, "a text is expected here") }
    // The file itself has none, but "\u0007" in YAML produces one.
    guard let control = scalar.firstControlCharacter?.scalar else { return scalar }
    return refuse(
      .controlCharacter, "the text contains \(String(control).withControlsShown), a control character",
      hint: "remove it; no page, chart or feed may contain it")
  }

  /// A text that may be empty, or nothing at all, which counts as an empty one.
  package func anyTextOrNothing() -> String? {
    if notes(.anyText) { nil } else if isEmpty { "" } else { anyText() }
  }

  package func whole() -> Int? {
    guard !notes(.whole) else { return nil }
    guard let scalar, let number = Int(scalar) else {
      return refuse(
        .invalidNumber, "a whole number is expected here\(found)", hint: halfWidth ?? "such as 2020")
    }
    return number
  }

  package func year() -> Int? {
    guard !notes(.year) else { return nil }
    guard let scalar, let number = Int(scalar), (1000...9999).contains(number) else {
      return refuse(
        .invalidYear, "a year is expected here\(found)", hint: halfWidth ?? "four digits, such as 2020")
    }
    return number
  }

  package func figure() -> Figure? {
    guard !notes(.figure) else { return nil }
    guard let scalar else {
      return refuse(.invalidFigure, "a figure is expected here", hint: "such as 7600 or 5.2")
    }
    return FigureReading.figure(scalar) { error($0, $1, hint: $2) }
  }

  /// `-18%`
  package func percentage() -> Figure? {
    guard !notes(.percentage) else { return nil }
    guard let scalar, scalar.hasSuffix("%"), let figure = Figure(scalar.dropLast()) else {
      return refuse(
        .invalidPercentage, "a change in percent is expected here\(found)", hint: halfWidth ?? "such as -18%")
    }
    return figure
  }

  package func date() -> CalendarDate? {
    guard !notes(.date) else { return nil }
    guard let scalar, let date = CalendarDate(scalar) else {
      return refuse(
        .invalidDate, "a date is expected here\(found)", hint: "such as 2016-02-23, 2016-02, 2016-Q1 or 2016")
    }
    return date
  }

  package func flag() -> Bool? {
    guard !notes(.flag) else { return nil }
    switch scalar {
    case "true": return true
    case "false": return false
    default:
      return refuse(.notTrueOrFalse, "true or false is expected here\(found)")
    }
  }

  /// An id that this entry gives itself.
  package func id() -> String? {
    guard !notes(.id) else { return nil }
    guard let scalar else {
      return refuse(.invalidID, "an id is expected here", hint: EntryID.rule)
    }
    guard EntryID.isValid(scalar) else {
      return refuse(.invalidID, "\"\(scalar)\" cannot be an id", hint: EntryID.rule)
    }
    return scalar
  }

  /// The id of another entry; whether it exists is checked when all files have been read.
  package func reference() -> Reference? {
    guard !notes(.reference) else { return nil }
    return text().map { Reference($0, at: place) }
  }

  /// An address on the web.
  package func url() -> String? {
    guard !notes(.address) else { return nil }
    guard let text = text() else { return nil }
    do throws(WebAddress.Mistake) {
      return try WebAddress(text).text
    } catch {
      return refuse(.invalidAddress, "\"\(text)\" is not a web address", hint: error.hint)
    }
  }

  package func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    if let scalar, let choice = Choice(rawValue: scalar) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    guard !notes(.choice(allowed)) else { return nil }
    let nearest = scalar.flatMap { NearestWord.to($0, among: allowed) }
    let question = nearest.map { "did you mean \"\($0)\"? " } ?? ""
    return refuse(
      .invalidChoice, "\(scalar.map { "\"\($0)\"" } ?? "this") is not allowed here",
      hint: question + "allowed: " + allowed.joined(separator: ", "))
  }
}
