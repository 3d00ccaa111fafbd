import Reading

/// A piece of a template as it is written.
indirect enum TemplateNode: Sendable {
  case text([UInt8])
  case variable(TemplateName, isEscaped: Bool)
  case section(TemplateName, isInverted: Bool, [TemplateNode])
  /// The indentation precedes every line of what is included.
  case partial(TemplateName, indentation: [UInt8])
  case block(TemplateName, [TemplateNode])
  /// Another template with some of its blocks filled.
  case parent(TemplateName, indentation: [UInt8], blocks: [String: [TemplateNode]])
}

/// What a tag names, and where the tag is.
struct TemplateName: Sendable {
  /// As written, such as `text.nav.main`, or `.` for the current entry.
  var written: String
  var place: SourcePlace

  /// The names between the dots; none for the current entry.
  var parts: [String] { written == "." ? [] : written.split(separator: ".").map(String.init) }
}
