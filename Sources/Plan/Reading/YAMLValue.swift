import Text

/// A value of a YAML file. Each way to read it returns nil after reporting at its place what is wrong and what is allowed.
package struct YAMLValue {
  let node: YAMLNode
  let path: String
  /// Lines that stand in the file before the YAML, such as the first `---` of front matter.
  var lineOffset = 0
  let context: ReadingContext

  package var place: SourcePlace {
    SourcePlace(path: path, line: node.line + lineOffset, column: node.column)
  }

  func with(_ node: YAMLNode) -> YAMLValue {
    YAMLValue(node: node, path: path, lineOffset: lineOffset, context: context)
  }

  package func error(_ code: Diagnostic.Code, _ message: String, hint: String? = nil) {
    context.collector.error(code, message, at: place, hint: hint)
  }

  func warn(_ code: Diagnostic.Code, _ message: String, hint: String? = nil) {
    context.collector.warning(code, message, at: place, hint: hint)
  }

  /// Reports the mistake and returns nil, whatever was asked for.
  private func refuse<Result>(_ code: Diagnostic.Code, _ message: String, hint: String? = nil) -> Result? {
    error(code, message, hint: hint)
    return nil
  }

  /// The text of a scalar as written, so that 5.20 stays 5.20.
  package var scalar: String? { isEmpty ? nil : node.scalar?.string }

  /// Whether nothing is written here: `key:` or `key: ~`.
  package var isEmpty: Bool { node.scalar.map(Self.isNothing) ?? false }

  /// The pairs of a mapping in their order, or nil if this is none.
  package var entries: [(key: YAMLValue, value: YAMLValue)]? {
    node.mapping.map { mapping in pairs(mapping).map { (with($0.key), with($0.value)) } }
  }

  /// The pairs of a mapping, with a figure put together again that a comma took apart: YAML reads `{ value: 10,000 }` as a value 10
  /// and a key 000.
  func pairs(_ mapping: [(key: YAMLNode, value: YAMLNode)]) -> [(key: YAMLNode, value: YAMLNode)] {
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    for (key, value) in mapping {
      if let digits = key.scalar, !digits.string.isEmpty, value.scalar.map(Self.isNothing) == true,
        digits.string.allSatisfy({ ("0"..."9").contains($0) }),
        let figure = pairs.last?.value.scalar, figure.style == .plain,
        figure.string.last.map({ ("0"..."9").contains($0) }) == true
      {
        pairs[pairs.count - 1].value.content = .scalar(
          YAMLNode.Scalar(string: figure.string + "," + digits.string, style: figure.style))
      } else {
        pairs.append((key, value))
      }
    }
    return pairs
  }

  /// What to say of an unknown key without a value, which is most often the rest of a text behind its comma.
  func commaHint(_ key: YAMLNode, _ value: YAMLNode) -> String {
    guard value.scalar.map(Self.isNothing) == true, key.string?.isEmpty == false else { return "" }
    return
      "if it belongs to the text before it, put quotation marks around the whole text: \"…, \(key.string ?? "")\"; "
  }

  private static func isNothing(_ scalar: YAMLNode.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  // MARK: - Scalars

  /// A text that says something. An empty one would be published as nothing or, as a name, as less than that.
  package func text() -> String? {
    guard let text = anyText() else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      return refuse(
        .emptyText, "the text is empty", hint: "write it, or take it away with its key where it need not be")
    }
    return text
  }

  /// A text that may be empty, such as a mark that a language does without.
  package func anyText() -> String? {
    guard let scalar else { return refuse(.wrongShape, "a text is expected here") }
    // The file itself holds none, but YAML writes "\u0007" for one.
    guard let control = scalar.firstControlCharacter?.scalar else { return scalar }
    return refuse(
      .controlCharacter, "the text holds \(String(control).withControlsShown), a control character",
      hint: "take it away; no page, chart or feed may hold it")
  }

  package func whole() -> Int? {
    guard let scalar, let number = Int(scalar) else {
      return refuse(
        .invalidNumber, "a whole number is expected here\(found)", hint: halfWidth ?? "such as 2020")
    }
    return number
  }

  func year() -> Int? {
    guard let scalar, let number = Int(scalar), (1000...9999).contains(number) else {
      return refuse(
        .invalidYear, "a year is expected here\(found)", hint: halfWidth ?? "four digits, such as 2020")
    }
    return number
  }

  func figure() -> Figure? {
    guard let scalar else {
      return refuse(.invalidFigure, "a figure is expected here", hint: "such as 7600 or 5.2")
    }
    return FigureReading.figure(scalar) { error($0, $1, hint: $2) }
  }

  /// `-18%`
  func percentage() -> Figure? {
    guard let scalar, scalar.hasSuffix("%"), let figure = Figure(scalar.dropLast()) else {
      return refuse(
        .invalidPercentage, "a change in percent is expected here\(found)", hint: halfWidth ?? "such as -18%")
    }
    return figure
  }

  func date() -> CalendarDate? {
    guard let scalar, let date = CalendarDate(scalar) else {
      return refuse(
        .invalidDate, "a date is expected here\(found)", hint: "such as 2016-02-23, 2016-02, 2016-Q1 or 2016")
    }
    return date
  }

  func flag() -> Bool? {
    switch scalar {
    case "true": return true
    case "false": return false
    default:
      return refuse(.notTrueOrFalse, "true or false is expected here\(found)")
    }
  }

  /// An id that this entry gives itself.
  func id() -> String? {
    guard let scalar else {
      return refuse(.invalidID, "an id is expected here", hint: EntryID.rule)
    }
    guard EntryID.isValid(scalar) else {
      return refuse(.invalidID, "\"\(scalar)\" cannot be an id", hint: EntryID.rule)
    }
    return scalar
  }

  /// The id of another entry; whether that exists is checked when all files are read.
  func reference() -> Reference? {
    text().map { Reference($0, at: place) }
  }

  /// An address on the web.
  func url() -> String? {
    guard let text = text() else { return nil }
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(" ") else {
      error(.invalidAddress, "\"\(text)\" is no web address", hint: "such as https://example.org/")
      return nil
    }
    return text
  }

  func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    let allowed = Choice.allCases.map(\.rawValue)
    guard let scalar, let choice = Choice(rawValue: scalar) else {
      let nearest = scalar.flatMap { NearestWord.to($0, among: allowed) }
      let question = nearest.map { "did you mean \"\($0)\"? " } ?? ""
      return refuse(
        .invalidChoice, "\(scalar.map { "\"\($0)\"" } ?? "this") is not allowed here",
        hint: question + "allowed: " + allowed.joined(separator: ", "))
    }
    return choice
  }

  // MARK: - Texts in several languages

  func localized() -> LocalizedText? {
    plural().map { forms in LocalizedText(forms.compactMapValues { $0.forms["other"] }) }
  }

  /// A text for each language, or a bare one on a site of one language; in each, one for all numbers or one for each plural
  /// category.
  func plural() -> [String: PluralText]? {
    // While site.yml is first read nobody knows yet whether the site has one language.
    if scalar != nil, context.languages.count <= 1 {
      guard let text = text() else { return nil }
      let language = context.languages.first ?? ""
      proofread(in: language)
      if !language.isEmpty { context.shortTexts.add([language: Located(text, at: place)], at: place) }
      return [language: PluralText(text)]
    }
    guard let mapping = node.mapping else {
      return refuse(
        .wrongShape, "a text in each language is expected here",
        hint: "write { " + languagesOrExample.map { "\($0): …" }.joined(separator: ", ") + " }")
    }
    var result: [String: PluralText] = [:]
    var located: [String: Located<String>] = [:]
    for (key, value) in mapping {
      guard let language = key.string, context.languages.isEmpty || context.languages.contains(language)
      else {
        with(key).error(
          .unknownLanguage, "\"\(key.string ?? "")\" is no language of this site",
          hint: commaHint(key, value) + "site.yml lists: " + context.languages.joined(separator: ", "))
        continue
      }
      with(value).proofread(in: language)
      if let text = with(value).pluralForms(context.pluralRule(of: language)) {
        result[language] = text
        located[language] = Located(text.form("other"), at: with(value).place)
      } else {
        // What cannot be read is not missing as well.
        located[language] = Located("", at: with(value).place)
      }
    }
    context.shortTexts.add(located, at: place)
    return result.isEmpty ? nil : result
  }

  private func pluralForms(_ rule: PluralRule) -> PluralText? {
    guard let mapping = node.mapping else { return text().map { PluralText($0) } }
    var forms: [String: String] = [:]
    for (key, value) in mapping {
      let category = key.string ?? ""
      guard PluralRule.allCategories.contains(category) else {
        with(key).error(
          .pluralCategory, "\"\(category)\" is no plural category",
          hint: "allowed: " + PluralRule.allCategories.joined(separator: ", "))
        continue
      }
      forms[category] = with(value).text()
    }
    requireForms(of: rule, among: Set(forms.keys), "the text")
    return forms["other"] == nil ? nil : PluralText(forms)
  }

  /// A text has the forms that its language's numbers take, and no others.
  ///
  /// - Parameter name: what the message calls the text.
  package func requireForms(of rule: PluralRule, among forms: Set<String>, _ name: String) {
    for category in PluralRule.allCategories
    where forms.contains(category) && !rule.categories.contains(category) {
      context.collector.warning(
        .pluralCategory, "\(name) has the plural category \"\(category)\", which no number takes", at: place,
        hint: "the language's numbers take: " + rule.categories.joined(separator: ", "))
    }
    for category in rule.requiredCategories where !forms.contains(category) {
      error(
        .missingPluralForm, "\(name) lacks the plural category \"\(category)\"",
        hint: "the language's numbers take: " + rule.categories.joined(separator: ", "))
    }
  }

  /// Warns of slips in a text that is a scalar.
  func proofread(in language: String) {
    guard let scalar = node.scalar else { return }
    let isQuoted = scalar.style == .quoted
    let start = SourcePlace(path: place.path, line: place.line, column: place.column + (isQuoted ? 1 : 0))
    context.proofread(scalar.string, in: language, at: start)
  }

  private var languagesOrExample: [String] { context.languages.isEmpty ? ["zh", "en"] : context.languages }

  // MARK: - Collections

  /// The items of a list, or nil with a diagnostic if this is none.
  func items() -> [YAMLValue]? {
    guard let sequence = node.sequence else {
      if node.scalar != nil, scalar == nil { return [] }
      return refuse(
        .wrongShape, "a list is expected here",
        hint: "write [a, b], or one line starting with \"- \" for each")
    }
    return sequence.map(with)
  }

  package func list<Item>(_ read: (YAMLValue) -> Item?) -> [Item] {
    items()?.compactMap { item in
      if let entry = read(item) { return entry }
      let id = item.entries?.first { $0.key.scalar == "id" }?.value.scalar
      if let id { context.collector.leaveOut(entry: id) }
      return nil
    } ?? []
  }

  /// What to write for full-width characters, which an input method for Chinese gives; nil if there are none.
  private var halfWidth: String? { scalar.flatMap(FigureReading.halfWidth).map { "write \($0)" } }

  private var found: String { scalar.map { ", not \"\($0)\"" } ?? "" }
}
