import CMarkGFM
import Foundation

/// The C library's tree of a text, which exists only while it is being read.
enum CommonMarkTree {
  /// All parsers of the library share one table of the characters that extensions look at, and a parser with the strikethrough extension
  /// adds and removes the tilde there: two at once would now and then lose a strikethrough. So texts with a tilde are parsed one at a time;
  /// for all others the table makes no difference, and they are parsed without that extension and in parallel.
  static let parsingTildes = NSLock()

  private static let isRegistered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Parses a text and lends the root of its tree; no node may be kept.
  static func reading<Result>(_ text: [UInt8], _ read: (CommonMarkNode) -> Result) -> Result {
    _ = isRegistered
    return unsafe CommonMarkArena.with(size: 16384 + 12 * text.count) { memory in
      let hasTilde = text.contains(UInt8(ascii: "~"))
      let root =
        hasTilde
        ? unsafe parsingTildes.withLock { unsafe parse(text, hasTilde: true, memory) }
        : unsafe parse(text, hasTilde: false, memory)
      guard let root = unsafe root else { preconditionFailure("the Markdown library returns no tree") }
      return read(unsafe CommonMarkNode(root))
    }
  }

  private static func parse(_ text: [UInt8], hasTilde: Bool, _ memory: UnsafeMutablePointer<cmark_mem>)
    -> OpaquePointer?
  {
    // A single tilde is a range in Chinese (20~30万) and "about" in English, so only two strike out.
    let options =
      CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_UNSAFE | CMARK_OPT_SOURCEPOS
    guard let parser = unsafe cmark_parser_new_with_mem(options, memory) else { return nil }
    for name in hasTilde ? ["table", "strikethrough", "tasklist"] : ["table", "tasklist"] {
      guard let syntax = unsafe cmark_find_syntax_extension(name) else { continue }
      unsafe cmark_parser_attach_syntax_extension(parser, syntax)
    }
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return }
        unsafe cmark_parser_feed(parser, start, characters.count)
      }
    }
    return unsafe cmark_parser_finish(parser)
  }
}
