import Markup

/// A section that is being read.
struct PageSectionDraft {
  var role: PageSection.Role
  var anchor: String?
  var title = CollapsedText()
  var text = CollapsedText()
  var storedFigures: [String] = []

  /// An entry is named by its first line.
  var finished: PageSection {
    var text = MarkupReader.unescaped(text.bytes)
    var title = MarkupReader.unescaped(title.bytes)
    switch role {
    case .page: title = String(decoding: self.title.bytes, as: UTF8.self)
    case .heading: break
    case .entry:
      let lines = text.split(separator: "\n", maxSplits: 1)
      title = lines.first.map(String.init) ?? ""
      text = lines.count > 1 ? String(lines[1]) : ""
    }
    return PageSection(role: role, anchor: anchor, title: title, text: text, storedFigures: storedFigures)
  }
}
