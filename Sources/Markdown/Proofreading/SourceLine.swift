/// A line of a text as its editor wrote it.
struct SourceLine {
  /// 1-based.
  var number: Int
  /// UTF-8.
  var bytes: ArraySlice<UInt8>

  /// The lines of a text that are not code between fences, and the line of a fence that nothing closes; nil if there is none.
  static func outsideFences(of text: [UInt8]) -> (lines: [SourceLine], openFence: Int?) {
    var fence: ArraySlice<UInt8>?
    var opening: Int?
    var lines: [SourceLine] = []
    for (index, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      let mark = line.drop { $0 == UInt8(ascii: " ") }
        .prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
      if mark.count >= 3 {
        if let open = fence {
          fence = mark.starts(with: open) ? nil : open
        } else {
          fence = mark
          opening = index + 1
        }
      } else if fence == nil {
        lines.append(SourceLine(number: index + 1, bytes: line))
      }
    }
    return (lines, fence == nil ? nil : opening)
  }
}
