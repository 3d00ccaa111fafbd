import Text

/// Where links between the pages lead within the print edition.
struct PrintLinks {
  private let edition: Address
  private let pages: [String: PrintedPage]
  /// The parts by the ids in them; an id that several parts have belongs to none.
  private let homes: [String: String?]
  /// Pages that are left out, with the part that says the same.
  private let standIns: [String: String]

  init(edition: Address, parts: [PrintedPage], standIns: [String: String]) {
    self.edition = edition
    self.standIns = standIns
    pages = Dictionary(keepingFirst: parts.map { ($0.address.path, $0) })
    var homes: [String: String?] = [:]
    for part in parts {
      for id in part.text.ids { homes[id] = homes[id] == nil ? part.id(of: id) : .some(nil) }
    }
    self.homes = homes
  }

  /// What replaces a link in a part: a place in the edition or, if there is none, the file as seen from the edition.
  ///
  /// - Parameter href: as in the page, percent-encoded.
  func target(of href: String, in part: PrintedPage) -> String {
    let pieces = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard !pieces[0].contains(":") else { return href }
    let path = pieces[0].isEmpty ? part.address.path : part.address.resolving(pieces[0]).path
    let anchor = pieces.count > 1 ? pieces[1].percentDecoded : nil
    guard let id = place(path, anchor) else {
      return Address(path).relative(from: edition, anchor: anchor)
    }
    return "#" + id.percentEncoded
  }

  /// An element that is not on its own page here, such as a table that another part has, is looked for in all parts.
  private func place(_ path: String, _ anchor: String?) -> String? {
    let page = pages[path] ?? standIns[path].flatMap { pages[$0] }
    guard let anchor else { return page?.id }
    if let page, page.text.ids.contains(anchor) { return page.id(of: anchor) }
    return (homes[anchor] ?? nil) ?? page?.id
  }
}
