import Plan
import Text

/// Holds the ids of finished pages against the texts on them: a heading may not take an id that the page has for a section of its own, and
/// a link into a page leads to something that is there.
struct AnchorCheck {
  /// What the check needs to know of a finished page.
  struct FinishedPage {
    var address: Address
    var ids: [String]
    /// Nil for a page without a text.
    var anchors: NarrativeAnchors?
  }

  private let pages: [(address: Address, ids: PageIDs, anchors: NarrativeAnchors)]
  private let idsByPath: [String: PageIDs]

  init(pages: [FinishedPage]) {
    let withTexts = pages.compactMap { page in page.anchors.map { (page.address, $0) } }
    let targets = Set(
      withTexts.flatMap { address, anchors in
        [address.path] + anchors.links.map { Self.target(of: $0, from: address).path }
      })
    idsByPath = Dictionary(
      pages.filter { targets.contains($0.address.path) }.map { ($0.address.path, PageIDs($0.ids)) },
      uniquingKeysWith: { first, _ in first })
    self.pages = withTexts.compactMap { [idsByPath] address, anchors in
      idsByPath[address.path].map { (address, $0, anchors) }
    }
  }

  func diagnostics() -> [Diagnostic] {
    pages.flatMap { address, ids, anchors in
      collisions(ids, anchors) + repeatedParts(ids, anchors) + brokenLinks(address, anchors)
    }
  }

  /// The check of headings tells those that meet within the text.
  private func collisions(_ ids: PageIDs, _ anchors: NarrativeAnchors) -> [Diagnostic] {
    let own = Dictionary(anchors.headings.map { ($0.id, 1) }, uniquingKeysWith: +)
    return anchors.headings.filter { own[$0.id] == 1 && ids.count(of: $0.id) > 1 }.map { id, place in
      Diagnostic(
        .error, at: place, "the page has a part of its own with the id \"\(id)\"",
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
        .error, at: anchors.place, "the page has \(list) twice",
        hint: "place a chart or a table once in a text and link to it where it is needed again")
    ]
  }

  private func brokenLinks(_ address: Address, _ anchors: NarrativeAnchors) -> [Diagnostic] {
    anchors.links.compactMap { link in
      let (path, id) = Self.target(of: link, from: address)
      guard let known = idsByPath[path], known.count(of: id) == 0 else { return nil }
      let nearest = NearestWord.to(id, among: known.all)
      return Diagnostic(
        .error, at: link.place, "the link \"\(link.destination)\" leads to a page without \"\(id)\"",
        hint: nearest.map { "did you mean \"\($0)\"?" }
          ?? (link.destination.contains("#")
            ? "name the id of one of its headings: ## … {#id}" : "nothing on that page is about it"))
    }
  }

  private static func target(of link: NarrativeAnchors.Link, from page: Address) -> (path: String, id: String)
  {
    let parts = link.href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].isEmpty ? page.path : page.resolving(String(parts[0])).path
    return (path, String(parts[1]).percentDecoded)
  }
}

/// The ids of a finished page and how often each is there.
private struct PageIDs {
  private var counts: [String: Int] = [:]

  init(_ ids: [String]) {
    for id in ids { counts[id, default: 0] += 1 }
  }

  var all: [String] { counts.keys.sorted() }
  var repeated: [String] { counts.filter { $0.value > 1 }.keys.sorted() }

  func count(of id: String) -> Int { counts[id] ?? 0 }
}
