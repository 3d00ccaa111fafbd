/// The lines of the files that diagnostics name, as they are now.
package struct SourceLines {
  private let folders: [ContentFolder]
  private var files: [String: [Substring]] = [:]

  package init(_ folders: [ContentFolder]) {
    self.folders = folders
  }

  /// - Returns: nil for a place in no file, and in one that cannot be read as a text.
  package mutating func line(at place: SourcePlace) -> String? {
    let lines = files[place.path] ?? read(place.path)
    files[place.path] = lines
    return lines.indices.contains(place.line - 1) ? String(lines[place.line - 1]) : nil
  }

  private func read(_ path: String) -> [Substring] {
    for folder in folders {
      guard let name = folder.name(ofMessagePath: path), folder.has(name),
        let text = folder.text(of: name, DiagnosticCollector())
      else { continue }
      return text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    return []
  }
}
