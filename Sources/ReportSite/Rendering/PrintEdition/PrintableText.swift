import Markup

/// What a page gives to the print edition: the content of its `main`, without the parts that only a screen or only the page on
/// its own needs. Templates mark those with `data-print`.
struct PrintableText {
  let bytes: [UInt8]
  /// In no order.
  let ids: Set<String>

  init(ofPage page: [UInt8]) {
    var bytes: [UInt8] = []
    var ids: Set<String> = []
    let main = Self.main(of: page[...])
    var position = main.startIndex
    while position < main.endIndex {
      let next = main[position...].firstIndex(of: UInt8(ascii: "<")) ?? main.endIndex
      bytes += main[position..<next]
      guard next < main.endIndex, let tag = MarkupTag(at: next, in: main) else {
        bytes += main[next...]
        break
      }
      position = tag.source.endIndex
      guard tag.value(of: "data-print") == nil else {
        position = Self.end(of: tag, in: main)
        continue
      }
      if let id = tag.value(of: "id") { ids.insert(String(decoding: id, as: UTF8.self)) }
      bytes += tag.source
    }
    self.bytes = bytes
    self.ids = ids
  }

  private static func main(of page: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let start = tag("main", isEnd: false, in: page),
      let end = tag("main", isEnd: true, in: page[start.source.endIndex...])
    else { return [] }
    return page[start.source.endIndex..<end.source.startIndex]
  }

  private static func tag(_ name: StaticString, isEnd: Bool, in page: ArraySlice<UInt8>) -> MarkupTag? {
    var rest = page
    while let next = rest.firstIndex(of: UInt8(ascii: "<")), let tag = MarkupTag(at: next, in: page) {
      if tag.isEnd == isEnd, tag.isNamed(name) { return tag }
      rest = page[tag.source.endIndex...]
    }
    return nil
  }

  /// Behind the end tag that closes an element, past elements of the same name in it.
  private static func end(of start: MarkupTag, in main: ArraySlice<UInt8>) -> Int {
    var depth = 1
    var position = start.source.endIndex
    while depth > 0, let next = main[position...].firstIndex(of: UInt8(ascii: "<")),
      let tag = MarkupTag(at: next, in: main)
    {
      if tag.name == start.name { depth += tag.isEnd ? -1 : 1 }
      position = tag.source.endIndex
    }
    return position
  }
}
