/// Finds a typewriter's quotation marks and apostrophes in prose. One that does not touch a letter is left alone: it may mean inches, feet
/// or minutes.
package enum StraightQuotes {
  package struct Mark: Sendable {
    /// The position of the mark in the text.
    package let place: TextPlace
    /// The word that it touches, with the mark.
    package let word: String
  }

  /// The marks in a short text, all on line 1.
  package static func find(inShortText text: String) -> [Mark] {
    let scalars = Array(text.unicodeScalars)
    return offsets(in: scalars).map { offset in
      Mark(place: TextPlace(line: 1, column: offset + 1), word: word(at: offset, in: scalars))
    }
  }

  /// The marks in a Markdown text outside code and addresses.
  package static func find(in document: Document) -> [Mark] {
    document.nodes.indices.filter { document.nodes[$0].holdsInlines }.flatMap { position in
      let prose = Prose(position, in: document)
      return offsets(in: prose.scalars).map { offset in
        Mark(
          place: document.place(of: prose.offsets[offset]), word: word(at: offset, in: prose.scalars))
      }
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar == "'" }

  private static func offsets(in scalars: [Unicode.Scalar]) -> [Int] {
    scalars.indices.filter { index in
      guard isMark(scalars[index]) else { return false }
      return [index - 1, index + 1].contains {
        scalars.indices.contains($0) && scalars[$0].properties.isAlphabetic
      }
    }
  }

  /// The letters and marks around an offset.
  private static func word(at offset: Int, in scalars: [Unicode.Scalar]) -> String {
    func isPart(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || isMark(scalar) }
    let start = scalars[..<offset].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
    let end = scalars[offset...].firstIndex { !isPart($0) } ?? scalars.count
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }
}
