import Plan
import Reading
import Text

extension NarrativeReferences {
  /// Links inside the site name what they lead to, such as `indicator:industrial-value-added`.
  func destination(of link: String) throws(Mistake) -> Destination {
    if link.hasPrefix("#") { return .here(id: String(link.dropFirst()).percentDecoded) }
    guard let colon = link.firstIndex(of: ":") else {
      throw Mistake(
        code: .linkKind, message: "the link \"\(link)\" does not say what kind of page it leads to",
        hint: "write what it leads to, such as chapter:goals, indicator:… or https://…")
    }
    // Those of the web in any case, as in the RFC.
    let written = String(link[..<colon])
    let scheme = ["http", "https", "mailto", "tel"].first { $0 == written.lowercased() } ?? written
    let rest = link[link.index(after: colon)...]
    let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let id = parts[0]
    // Addresses copied from a browser are percent-encoded.
    let anchor = parts.count > 1 ? parts[1].percentDecoded : nil
    switch scheme {
    case "http", "https", "mailto", "tel":
      return .outside
    case "indicator":
      return try indicator(id)
    case "sector":
      return try page(.field(id), anchor, id, among: scope.index.fields.keys)
    case "domain":
      return try page(.domain(id), anchor, id, among: scope.plan.domains.map(\.id))
    case "segment":
      return try segment(id)
    case "chapter":
      return try page(.chapter(id), anchor, id, among: scope.plan.chapters.map(\.id))
    case "page":
      return try namedPage(id, anchor)
    case "review":
      if scope.plan.withheld.reviews.contains(id) { return .later }
      return try page(.review(id), anchor, id, among: scope.plan.reviews.map(\.id))
    case "organisation":
      return try page(
        .directory, EntryAnchor.organisation.id(id), id, among: scope.index.organisations.keys)
    case "measure":
      return try page(.measures, EntryAnchor.measure.id(id), id, among: scope.plan.measures.map(\.id))
    case "source":
      return try page(.sources, EntryAnchor.source.id(id), id, among: scope.index.sources.keys)
    case "media":
      return try media(String(rest))
    default:
      throw Mistake(
        code: .linkKind, message: "the link starts with \"\(scheme):\", which is unknown",
        hint: hint(NearestWord.to(scheme, among: Self.schemes), allowed: Self.schemes.map { $0 + ":" }))
    }
  }

  /// A picture is a file in `media/`, or on a host that the plan allows: any other tells a third party who reads the page.
  func picture(at link: String) throws(Mistake) -> Destination {
    let destination = try destination(of: link)
    switch destination {
    case .media: return destination
    case .outside where scope.plan.site.picturesFrom.contains { link.hasPrefix($0 + "/") }:
      return destination
    case .outside, .here, .page, .later:
      throw Mistake(
        code: .foreignPicture, message: "the picture \"\(link)\" is not from this site",
        hint:
          "put it into media/ and write media: and its name, or name its host in site.yml: pictures_from: [https://…]"
      )
    }
  }

  private static let schemes = [
    "indicator", "sector", "domain", "segment", "chapter", "page", "review", "organisation", "measure",
    "source",
    "media", "https", "http", "mailto", "tel",
  ]

  private func page(
    _ page: Page, _ anchor: String?, _ id: String, among ids: some Sequence<String>
  ) throws(Mistake) -> Destination {
    guard ids.contains(id), !scope.edition.published.languages(of: page).isEmpty else {
      return try unknown(id, among: Array(ids))
    }
    return .page(page, anchor: anchor)
  }

  /// A page of the editor's own, or one that every site has.
  private func namedPage(_ id: String, _ anchor: String?) throws(Mistake) -> Destination {
    let own = scope.plan.pages.map(\.id)
    let shared = Route.menuNames.filter { !scope.edition.published.languages(of: Page($0)).isEmpty }
    let named = !own.contains(id) && Route.menuNames.contains(id) ? Page(id) : .page(id)
    return try page(named, anchor, id, among: own + shared)
  }

  private func indicator(_ id: String) throws(Mistake) -> Destination {
    if let field = scope.index.fieldOfMilestone[id] {
      return try page(.field(field.id), EntryAnchor.milestone.id(id), field.id, among: [field.id])
    }
    return try page(.indicator(id), nil, id, among: scope.index.indicators.keys)
  }

  private func segment(_ path: String) throws(Mistake) -> Destination {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 2, let field = scope.index.fields[parts[0]],
      let segment = field.segments.first(where: { $0.id == parts[1] })
    else {
      if let field = parts.first, scope.plan.unreadIDs.contains(field) { return .outside }
      let all = scope.plan.fields.flatMap { field in field.segments.map { "\(field.id)/\($0.id)" } }
      return try unknown(path, among: all)
    }
    return try page(.directory, DirectoryTable.anchor(of: segment, in: field), path, among: [path])
  }

  private func media(_ name: String) throws(Mistake) -> Destination {
    let paths = scope.plan.media.map(\.path)
    let path = paths.contains(name) ? name : String(name.prefix { $0 != "#" })
    guard paths.contains(path) else { return try unknown(path, among: paths) }
    return .media(path: path, place: name.dropFirst(path.count))
  }

  /// A link to an entry with mistakes in it is not reported as well.
  private func unknown(_ id: String, among ids: [String]) throws(Mistake) -> Destination {
    if scope.plan.unreadIDs.contains(id) { return .outside }
    if let place = scope.plan.draft(id) {
      throw Mistake(
        code: .namedDraft, message: "the link leads to \"\(id)\", which is a draft and not published",
        hint: DraftWords.hint(place))
    }
    throw Mistake(
      code: .deadLink, message: "the link leads to \"\(id)\", which does not exist",
      hint: hint(NearestWord.to(id, among: ids), allowed: ids))
  }
}
