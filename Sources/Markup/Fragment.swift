/// Finished HTML or SVG: already escaped, safe to place in a page as it is.
///
/// Made from text only by a `MarkupWriter`, which escapes it; `init(trusting:)` is the way around that, for markup that was finished
/// elsewhere.
package struct Fragment: Sendable, Hashable {
  /// UTF-8.
  package internal(set) var bytes: [UInt8]

  /// An empty fragment.
  package init() {
    bytes = []
  }

  /// Takes bytes as they are: the caller vouches that they are well-formed and escaped.
  package init(trusting bytes: [UInt8]) {
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
