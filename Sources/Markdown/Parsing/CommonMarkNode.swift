import CMarkGFM
import Foundation

/// A node of the C library's tree, read through plain Swift values. It must not be kept after the reading of its ``CommonMarkTree``.
@safe struct CommonMarkNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  enum Kind {
    case paragraph, heading, quote, list, item, task, code, html, thematicBreak, footnote
    case table, row, cell
    case text, softBreak, lineBreak, codeSpan, inlineHTML, emphasis, strong, strikethrough, link, image,
      reference
    case other
  }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: isNamed("tasklist") ? .task : .item
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    case CMARK_NODE_FOOTNOTE_REFERENCE: .reference
    default: extensionKind
    }
  }

  /// Node types of extensions have only names.
  private var extensionKind: Kind {
    if isNamed("table_cell") { return .cell }
    if isNamed("table_row") || isNamed("table_header") { return .row }
    if isNamed("table") { return .table }
    if isNamed("strikethrough") { return .strikethrough }
    return .other
  }

  private func isNamed(_ name: StaticString) -> Bool {
    unsafe strcmp(cmark_node_get_type_string(pointer), name.utf8Start) == 0
  }

  var firstChild: CommonMarkNode? { unsafe cmark_node_first_child(pointer).map { unsafe CommonMarkNode($0) } }
  var next: CommonMarkNode? { unsafe cmark_node_next(pointer).map { unsafe CommonMarkNode($0) } }

  /// 1-based.
  var line: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
  /// In bytes, 1-based.
  var column: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTightList: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { unsafe Int(cmark_node_get_list_start(pointer)) }
  var isFencedCode: Bool {
    var (length, offset, character): (Int32, Int32, CChar) = (0, 0, 0)
    return unsafe cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }
  var isTaskDone: Bool { unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  /// One of `l`, `c`, `r` or 0 for each column of a table.
  var columnAlignments: [UInt8] {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: letters, count: count))
  }

  enum Field {
    case literal, url, title, fenceInfo
  }

  /// Replaces the content of a buffer by a text of the node, so that one buffer serves a whole tree.
  func read(_ field: Field, into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    let characters =
      switch field {
      case .literal: unsafe cmark_node_get_literal(pointer)
      case .url: unsafe cmark_node_get_url(pointer)
      case .title: unsafe cmark_node_get_title(pointer)
      case .fenceInfo: unsafe cmark_node_get_fence_info(pointer)
      }
    guard let characters = unsafe characters else { return }
    let count = unsafe strlen(characters)
    unsafe characters.withMemoryRebound(to: UInt8.self, capacity: count) { start in
      unsafe buffer.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }
  }
}
