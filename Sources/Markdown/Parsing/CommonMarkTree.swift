import CMarkGFM
import Synchronization

/// The C library's tree of a text, freed when it goes out of scope.
@safe struct CommonMarkTree: ~Copyable {
  private let pointer: OpaquePointer

  /// While it parses, the library changes a table that all its parsers share: which characters extensions look at. Two texts at once
  /// would now and then lose a strikethrough.
  static let parsing = Mutex<Void>(())

  private static let extensions: [String] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "strikethrough", "tasklist"]
  }()

  init(_ text: String) {
    let names = Self.extensions
    let tree = unsafe Self.parsing.withLock { _ in unsafe Self.parse(text, extensions: names) }
    guard let tree = unsafe tree else { preconditionFailure("the Markdown library is out of memory") }
    unsafe pointer = tree
  }

  var root: CommonMarkNode { unsafe CommonMarkNode(pointer) }

  deinit {
    unsafe cmark_node_free(pointer)
  }

  private static func parse(_ text: String, extensions: [String]) -> OpaquePointer? {
    // A single tilde is a range in Chinese (20~30万) and "about" in English, so only two strike out.
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_UNSAFE
    guard let parser = unsafe cmark_parser_new(options) else { return nil }
    defer { unsafe cmark_parser_free(parser) }
    for name in extensions {
      guard let syntax = unsafe cmark_find_syntax_extension(name) else { continue }
      unsafe cmark_parser_attach_syntax_extension(parser, syntax)
    }
    unsafe cmark_parser_feed(parser, text, text.utf8.count)
    return unsafe cmark_parser_finish(parser)
  }
}
