import CMarkGFM

/// A node of the C library's tree, read through plain Swift values. It must not outlive its ``CommonMarkTree``.
@safe struct CommonMarkNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  /// Such as `paragraph` or, from an extension, `table`.
  var kind: String {
    switch unsafe cmark_node_get_type(pointer) {
    // The library has no names for these two.
    case CMARK_NODE_FOOTNOTE_DEFINITION: "footnote_definition"
    case CMARK_NODE_FOOTNOTE_REFERENCE: "footnote_reference"
    default: unsafe text(cmark_node_get_type_string(pointer))
    }
  }

  var children: [CommonMarkNode] {
    var children: [CommonMarkNode] = []
    var next = unsafe cmark_node_first_child(pointer)
    while let child = unsafe next {
      unsafe children.append(CommonMarkNode(child))
      unsafe next = cmark_node_next(child)
    }
    return children
  }

  /// 1-based.
  var line: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
  var literal: String { unsafe text(cmark_node_get_literal(pointer)) }
  var url: String { unsafe text(cmark_node_get_url(pointer)) }
  var title: String { unsafe text(cmark_node_get_title(pointer)) }
  var fenceInfo: String { unsafe text(cmark_node_get_fence_info(pointer)) }
  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTightList: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { unsafe Int(cmark_node_get_list_start(pointer)) }
  var isTaskDone: Bool { unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  /// One of `l`, `c`, `r` or 0 for each column of a table.
  var columnAlignments: [UInt8] {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: letters, count: count))
  }

  private func text(_ characters: UnsafePointer<CChar>?) -> String {
    unsafe characters.map { unsafe String(cString: $0) } ?? ""
  }
}
