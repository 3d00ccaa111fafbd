import Text

/// Where the words of a text are in the source.
struct PlaceMap: Sendable {
  /// A stretch of words that are in one line of the source just as they are here.
  private struct Run {
    /// The offset of its first byte among the words.
    var offset: Int
    var line: Int
    /// 1-based, in Unicode scalars.
    var column: Int
    /// Whether the source has the same characters, none of them written with a backslash or as an entity.
    var isVerbatim: Bool
  }

  /// By offset.
  private var runs: [Run] = []

  /// Runs are kept short because columns are counted from their beginnings.
  private static let longest = 256

  /// Notes the place of words that have just been appended.
  ///
  /// - Parameter range: the words, to the end.
  mutating func note(
    _ words: [UInt8], _ range: Range<Int>, line: Int, column: Int, isVerbatim: Bool
  ) {
    runs.append(Run(offset: range.lowerBound, line: line, column: column, isVerbatim: isVerbatim))
    guard isVerbatim, range.count > Self.longest else { return }
    var column = column
    var start = range.lowerBound
    for position in range where !words[position].isContinuation {
      if position - start >= Self.longest {
        start = position
        runs.append(Run(offset: position, line: line, column: column, isVerbatim: true))
      }
      column += 1
    }
  }

  /// - Parameter offset: of a byte among the words.
  func place(of offset: Int, in words: [UInt8]) -> TextPlace {
    guard let run = run(at: offset) else { return TextPlace(line: 1, column: 1) }
    guard run.isVerbatim else { return TextPlace(line: run.line, column: run.column) }
    let distance = words[run.offset..<offset].count { !$0.isContinuation }
    return TextPlace(line: run.line, column: run.column + distance)
  }

  /// Whether the two characters are next to each other in the source as well.
  func areNeighbours(_ first: Int, _ second: Int, in words: [UInt8]) -> Bool {
    guard run(at: first)?.isVerbatim == true, run(at: second)?.isVerbatim == true else { return false }
    var place = place(of: first, in: words)
    place.column += 1
    return place == self.place(of: second, in: words)
  }

  private func run(at offset: Int) -> Run? {
    let next = runs.partitioningIndex { $0.offset > offset }
    return next > 0 ? runs[next - 1] : nil
  }
}

/// A place in a text, 1-based, its column in Unicode scalars.
package struct TextPlace: Sendable, Hashable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension UInt8 {
  /// Whether it begins inside a UTF-8 character.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}
