/// A text by lines, to look up where in it something stands: the parser's columns count marks that are not the editor's.
struct SourceLines {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// - Parameters:
  ///   - line: where the block begins that holds the words; they may stand further down. 1-based.
  ///   - count: how many lines are looked through.
  /// - Returns: the line and the column of the words, from 1, the column in Unicode scalars; nil if they are not there.
  func place(of words: some StringProtocol, from line: Int, within count: Int = 40) -> (
    line: Int, column: Int
  )? {
    for number in line..<(line + count) where lines.indices.contains(number - 1) {
      guard let range = lines[number - 1].firstRange(of: String(words)) else { continue }
      let scalars = lines[number - 1].unicodeScalars
      return (number, scalars.distance(from: scalars.startIndex, to: range.lowerBound) + 1)
    }
    return nil
  }

  /// The lines that are no code between fences, with their numbers.
  var outsideFences: [(number: Int, text: Substring)] {
    var fence: Substring?
    return lines.enumerated().compactMap { number, line in
      let mark = line.drop { $0 == " " }.prefix { $0 == "`" || $0 == "~" }
      if mark.count >= 3 {
        if let open = fence { fence = mark.hasPrefix(open) ? nil : open } else { fence = mark }
        return nil
      }
      return fence == nil ? (number + 1, line) : nil
    }
  }
}
