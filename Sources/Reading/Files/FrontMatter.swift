/// The YAML at the head of a text file, between two lines of `---`, and the body.
package struct FrontMatter {
  /// Nil if the file begins with its text.
  package var yaml: String?
  package var body: String
  /// The line of the file on which the body begins, 1-based.
  package var bodyLine = 1
  /// Whether it ends nowhere, so that nothing of it is known.
  package var isOpen = false

  package init(_ text: String, path: String, _ collector: DiagnosticCollector) {
    body = text
    guard text.hasPrefix("---\n") else { return }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let end = lines.dropFirst().firstIndex(where: { $0.elementsEqual("---".utf8) }) else {
      collector.error(
        .openFrontMatter, "the head of the file is never closed", at: SourcePlace(path: path),
        hint: "end it with a line of ---"
      )
      isOpen = true
      return
    }
    yaml = String(text[lines[1].startIndex..<lines[end].startIndex].dropLast())
    body = end + 1 < lines.count ? String(text[lines[end + 1].startIndex...]) : ""
    bodyLine = end + 2
  }
}
