import Foundation
import Reading

/// Finds the place of a word of a short text in its file, which may have quotes, escapes and line breaks that the text does not have.
struct ShortTextFinder {
  private var files: [String: [String]] = [:]

  /// - Parameters:
  ///   - word: its position in the text, in Unicode scalars.
  ///   - start: where the text begins.
  mutating func place(of word: Range<Int>, in text: String, at start: SourcePlace) -> SourcePlace {
    let text = Array(text.unicodeScalars)
    let lines = lines(of: start.path)
    // Together with what surrounds it a word is found even among others like it; a line may end in between.
    for margin in [12, 6, 3, 0] {
      let range = max(0, word.lowerBound - margin)..<min(text.count, word.upperBound + margin)
      let words = String(String.UnicodeScalarView(text[range]))
      for (offset, line) in lines.dropFirst(start.line - 1).prefix(Self.reach).enumerated() {
        guard let found = line.firstRange(of: words) else { continue }
        let scalars = line.unicodeScalars
        let column = scalars.distance(from: scalars.startIndex, to: found.lowerBound) + 1
        return SourcePlace(
          path: start.path, line: start.line + offset,
          column: column + word.lowerBound - range.lowerBound)
      }
    }
    return start
  }

  /// The largest number of lines that a short text may take.
  private static let reach = 40

  private mutating func lines(of path: String) -> [String] {
    if let lines = files[path] { return lines }
    let text =
      FileManager.default.contents(atPath: path).flatMap { TextDecoding(languages: nil).text(of: Array($0)) }
      ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    files[path] = lines
    return lines
  }
}
