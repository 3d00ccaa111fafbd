import Reading
import Text

/// Compares the ids in finished pages with the texts on them: a heading must not take an id that the page uses for a section of its own,
/// and a link into a page must lead to something that is there.
struct AnchorCheck {
  private let texts: [NarrativeAnchors]
  /// By the path of the page; only pages with a text, and those that a text links to.
  private let ids: [String: PageIDs]

  /// - Parameter pages: the path and the ids of every finished page.
  init(_ texts: [NarrativeAnchors], pages: [(path: String, ids: [String])]) {
    self.texts = texts
    let wanted = Set(texts.flatMap { [$0.path] + $0.links.map(\.path) })
    ids = Dictionary(
      keepingFirst: pages.filter { wanted.contains($0.path) }.map { ($0.path, PageIDs($0.ids)) })
  }

  func diagnostics() -> [Diagnostic] {
    texts.flatMap { text -> [Diagnostic] in
      guard let ids = ids[text.path] else { return [] }
      return collisions(ids, text) + repeatedParts(ids, text) + brokenLinks(text)
    }
  }

  /// Ids that clash within the text are reported by the check of headings.
  private func collisions(_ ids: PageIDs, _ anchors: NarrativeAnchors) -> [Diagnostic] {
    let own = Dictionary(anchors.headings.map { ($0.id, 1) }, uniquingKeysWith: +)
    return anchors.headings.filter { own[$0.id] == 1 && ids.count(of: $0.id) > 1 }.map { id, place in
      Diagnostic(
        .error, .takenHeadingID, at: place, "the page has a part of its own with the id \"\(id)\"",
        hint: "give the heading another id: ## … {#id}")
    }
  }

  private func repeatedParts(_ ids: PageIDs, _ anchors: NarrativeAnchors) -> [Diagnostic] {
    let headings = Set(anchors.headings.map(\.id))
    let repeated = ids.repeated.filter { !headings.contains($0) }
    guard !repeated.isEmpty else { return [] }
    let list = repeated.map { "\"\($0)\"" }.joined(separator: ", ")
    return [
      Diagnostic(
        .error, .repeatedPart, at: anchors.place, "the page has \(list) twice",
        hint: "place a chart or a table once in a text and link to it where it is needed again")
    ]
  }

  private func brokenLinks(_ anchors: NarrativeAnchors) -> [Diagnostic] {
    anchors.links.compactMap { link in
      guard let known = ids[link.path], known.count(of: link.id) == 0 else { return nil }
      let nearest = NearestWord.to(link.id, among: known.all)
      return Diagnostic(
        .error, .missingAnchor, at: link.place,
        "the link \"\(link.destination)\" leads to a page without \"\(link.id)\"",
        hint: nearest.map { "did you mean \"\($0)\"?" }
          ?? (link.destination.contains("#")
            ? "name the id of one of its headings: ## … {#id}" : "that page has no such place"))
    }
  }
}

/// The ids in a finished page and how often each occurs.
private struct PageIDs {
  private var counts: [String: Int] = [:]

  init(_ ids: [String]) {
    for id in ids { counts[id, default: 0] += 1 }
  }

  var all: [String] { counts.keys.sorted() }
  var repeated: [String] { counts.filter { $0.value > 1 }.keys.sorted() }

  func count(of id: String) -> Int { counts[id] ?? 0 }
}
