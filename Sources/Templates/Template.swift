import Markup

/// A page's template in one language, compiled: partials and parents are in place, and what is the same on every page is one run of bytes.
struct Template: Sendable {
  var segments: [TemplatePiece]

  /// Writes a page.
  ///
  /// - Parameter frames: where names are looked up; the last one first.
  func render(_ frames: [TemplateFields], into writer: inout MarkupWriter) {
    var frames = frames.map(TemplateValue.record)
    Self.write(segments, &frames, &writer)
  }

  private static func write(
    _ segments: [TemplatePiece], _ frames: inout [TemplateValue], _ writer: inout MarkupWriter
  ) {
    for segment in segments {
      switch segment {
      case .literal(let fragment): writer.append(fragment)
      case .word: preconditionFailure("a template is rendered before its words are put in")
      case .variable(let name, let isEscaped): write(name.value(in: frames), isEscaped: isEscaped, &writer)
      case .section(let name, let content):
        switch name.value(in: frames) {
        case .absent, .flag(false): break
        case .list(let items): for item in items { write(content, within: item, &frames, &writer) }
        case let value: write(content, within: value, &frames, &writer)
        }
      case .inverted(let name, let content):
        if !name.value(in: frames).isPresent { write(content, &frames, &writer) }
      }
    }
  }

  private static func write(
    _ segments: [TemplatePiece], within value: TemplateValue, _ frames: inout [TemplateValue],
    _ writer: inout MarkupWriter
  ) {
    frames.append(value)
    write(segments, &frames, &writer)
    frames.removeLast()
  }

  private static func write(_ value: TemplateValue, isEscaped: Bool, _ writer: inout MarkupWriter) {
    switch value {
    case .text(let text):
      if isEscaped {
        writer.textForAnyQuotes(text)
      } else {
        writer.append(Fragment(trusting: Array(text.utf8)))
      }
    case .markup(let fragment):
      if isEscaped { writer.textForAnyQuotes(fragment.string) } else { writer.append(fragment) }
    case .absent, .flag, .record, .list: break
    }
  }
}

enum TemplatePiece: Sendable {
  case literal(Fragment)
  /// A word of the interface, by its key: a literal as soon as the language is known.
  case word(String, isEscaped: Bool)
  case variable(TemplateSlot, isEscaped: Bool)
  case section(TemplateSlot, [TemplatePiece])
  case inverted(TemplateSlot, [TemplatePiece])
}

/// Where a value is found when a page is rendered.
struct TemplateSlot: Sendable {
  /// How many frames out from the innermost.
  var depth: Int
  /// The first is looked up in the frame, the others within what was found; none means the frame itself.
  var names: [String]
  /// Asks whether a list contains anything.
  var isTest = false

  func value(in frames: [TemplateValue]) -> TemplateValue {
    var value = frames[frames.count - 1 - depth]
    for name in names {
      guard case .record(let fields) = value else { return .absent }
      value = fields[name]
    }
    return isTest ? .flag(value.isPresent) : value
  }
}
