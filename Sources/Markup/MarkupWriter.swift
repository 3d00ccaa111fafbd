/// Writes HTML and SVG as UTF-8 bytes. Text goes in, escaped text comes out: nothing else escapes, so no caller has to remember to.
package struct MarkupWriter: Sendable {
  /// Has all bytes, so that the attributes of a tag are written where they belong.
  private var tag = AttributeWriter()

  private var bytes: [UInt8] {
    get { tag.bytes }
    _modify { yield &tag.bytes }
  }

  package init() {}

  /// What has been written so far.
  package var fragment: Fragment { Fragment(trusting: bytes) }

  /// Writes text, with `&`, `<`, `>` and quotes escaped.
  package mutating func text(_ text: String) {
    bytes.append(escaping: text)
  }

  /// Writes text with `'` escaped too, since designers may put a value into an attribute in single quotes.
  package mutating func textForAnyQuotes(_ text: String) {
    bytes.append(escaping: text, withApostrophes: true)
  }

  /// Writes text that is already UTF-8.
  package mutating func text(_ words: ArraySlice<UInt8>) {
    words.withUnsafeBufferPointer { bytes.append(escaping: $0) }
  }

  /// Writes JSON as the content of a `script` element, in which characters have no names and only `<` can end it.
  package mutating func json(_ json: ArraySlice<UInt8>) {
    for byte in json {
      if byte == UInt8(ascii: "<") { bytes.append("\\u003c") } else { bytes.append(byte) }
    }
  }

  /// Writes finished markup as it is.
  package mutating func append(_ fragment: Fragment) {
    bytes.append(contentsOf: fragment.bytes)
  }

  /// Writes markup that is a literal in the code, such as a doctype or a fixed mark.
  package mutating func verbatim(_ markup: StaticString) {
    bytes.append(markup)
  }

  /// Begins a new line unless one has just begun.
  package mutating func startLine() {
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Writes a number with at most one decimal, as coordinates need.
  package mutating func number(_ value: Double) {
    bytes.append(tenthsOf: value)
  }

  /// Writes an element and its content.
  package mutating func element(
    _ name: StaticString, _ attributes: [Attribute?] = [], _ content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Writes an element that contains a text.
  package mutating func element(_ name: StaticString, _ attributes: [Attribute?] = [], text: String) {
    open(name, attributes)
    bytes.append(escaping: text)
    close(name)
  }

  /// Writes an HTML element that has neither content nor an end tag.
  package mutating func void(_ name: StaticString, _ attributes: [Attribute?] = []) {
    open(name, attributes)
  }

  /// Writes an SVG element without content, closed in its own tag.
  package mutating func shape(_ name: StaticString, _ attributes: [Attribute?] = []) {
    openTag(name, attributes)
    bytes.append("/>")
  }

  /// The same, with the attributes written one by one instead of collected in a list.
  package mutating func shape(_ name: StaticString, writing attributes: (inout AttributeWriter) -> Void) {
    openTag(name, writing: attributes)
    bytes.append("/>")
  }

  package mutating func open(_ name: StaticString, _ attributes: [Attribute?] = []) {
    openTag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// The same, with the attributes written one by one instead of collected in a list.
  package mutating func open(_ name: StaticString, writing attributes: (inout AttributeWriter) -> Void) {
    openTag(name, writing: attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  package mutating func close(_ name: StaticString) {
    bytes.append("</", name, ">")
  }

  private mutating func openTag(_ name: StaticString, _ attributes: [Attribute?]) {
    bytes.append("<", name)
    for case let attribute? in attributes { tag.attribute(attribute) }
  }

  private mutating func openTag(_ name: StaticString, writing attributes: (inout AttributeWriter) -> Void) {
    bytes.append("<", name)
    attributes(&tag)
  }
}
