import Editing
import Plan
import Reading

/// The lines of a file whose values are edited.
struct EditedLines {
  let path: String
  let lines: [Substring]

  /// What stands from one place up to another; both 1-based.
  func slice(_ line: Int, _ column: Int, to endLine: Int, _ endColumn: Int) -> String {
    guard line >= 1, endLine >= line, endLine <= lines.count else { return "" }
    func part(_ number: Int, from start: Int, to end: Int?) -> Substring.UnicodeScalarView.SubSequence {
      let scalars = lines[number - 1].unicodeScalars
      let rest = scalars.dropFirst(start - 1)
      return end.map { rest.prefix(max(0, $0 - start)) } ?? rest
    }
    if line == endLine { return String(part(line, from: column, to: endColumn)) }
    var pieces = [String(part(line, from: column, to: nil))]
    for number in (line + 1)..<endLine { pieces.append(String(lines[number - 1])) }
    pieces.append(String(part(endLine, from: 1, to: endColumn)))
    return pieces.joined(separator: "\n")
  }

  func slice(_ node: YAMLNode) -> String { slice(node.line, node.column, to: node.endLine, node.endColumn) }

  /// The quotation mark with which a value begins.
  func quote(of node: YAMLNode) -> Character? {
    slice(node.line, node.column, to: node.line, node.column + 1).first.flatMap {
      "\"'".contains($0) ? $0 : nil
    }
  }

  func isBlank(_ line: Int) -> Bool {
    lines.indices.contains(line - 1) && lines[line - 1].allSatisfy(\.isWhitespace)
  }

  /// Behind the last character of a line.
  func end(of line: Int) -> SourcePlace {
    SourcePlace(path: path, line: line, column: lines[line - 1].unicodeScalars.count + 1)
  }

  func place(_ line: Int, _ column: Int) -> SourcePlace {
    SourcePlace(path: path, line: line, column: column)
  }

  /// Takes whole lines out, neighbours at once.
  func cut(_ ranges: [ClosedRange<Int>]) -> [TextEdit] {
    var merged: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged.map { cut($0.lowerBound, through: $0.upperBound) }
  }

  /// Takes whole lines out.
  func cut(_ first: Int, through last: Int) -> TextEdit {
    if last < lines.count {
      return TextEdit(place: place(first, 1), old: slice(first, 1, to: last + 1, 1), new: "")
    }
    guard first > 1 else {
      return TextEdit(place: place(1, 1), old: slice(1, 1, to: last, end(of: last).column), new: "")
    }
    let start = end(of: first - 1)
    return TextEdit(
      place: start, old: slice(first - 1, start.column, to: last, end(of: last).column), new: "")
  }

  /// The last line of a value.
  func lastLine(_ node: YAMLNode) -> Int {
    if !node.isFlow {
      if let last = node.sequence?.last { return lastLine(last) }
      if let last = node.mapping?.last { return last.value.isNothing ? last.key.line : lastLine(last.value) }
    }
    guard let scalar = node.scalar, scalar.style.isBlock else { return node.endLine }
    var line = min(node.endColumn == 1 ? node.endLine - 1 : node.endLine, lines.count)
    while line > node.line, isBlank(line) { line -= 1 }
    return line
  }
}
