import CMarkGFM
import Foundation

@testable import Markdown

/// The C library with its own renderer: what a text becomes without any rule of ours.
enum PlainCommonMark {
  /// - Parameter extensions: names of the library's syntax extensions.
  static func html(_ text: String, extensions: [String]) -> String {
    cmark_gfm_core_extensions_ensure_registered()
    // The library's parsers share a table; see ``CommonMarkTree``.
    return CommonMarkTree.parsingTildes.withLock { rendered(text, extensions) }
  }

  private static func rendered(_ text: String, _ extensions: [String]) -> String {
    let options = CMARK_OPT_UNSAFE | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = cmark_parser_new(options) else { return "" }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, text, text.utf8.count)
    guard let root = cmark_parser_finish(parser) else { return "" }
    defer { cmark_node_free(root) }
    guard let html = cmark_render_html(root, options, nil) else { return "" }
    defer { free(html) }
    return String(cString: html)
  }
}
