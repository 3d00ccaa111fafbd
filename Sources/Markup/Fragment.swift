/// Finished HTML or SVG: already escaped, safe to place in a page as it is.
///
/// Only a `MarkupWriter` makes one from text, so a value of this type is the proof that escaping was done.
package struct Fragment: Sendable, Hashable {
  /// UTF-8.
  package var bytes: [UInt8]

  /// An empty fragment.
  package init() {
    bytes = []
  }

  /// Takes bytes that are known to be well-formed, escaped markup.
  package init(verbatim bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Escapes a plain text.
  package init(text: String) {
    var writer = MarkupWriter()
    writer.text(text)
    self = writer.fragment
  }

  /// Builds a fragment with a writer.
  package init(_ build: (inout MarkupWriter) -> Void) {
    var writer = MarkupWriter()
    build(&writer)
    self = writer.fragment
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
}
