private import Foundation
package import Reading
private import Text

/// Answers the browser: files of the site as a host of static files would, and the preview's own.
package struct PreviewHandler: Sendable {
  private let state: PreviewState
  /// Those that the site is made from. A file that it passes through has to lie in one of them when it is asked for, too.
  private let folders: [ContentFolder]
  /// Whether only this computer is served; pages of other sites must then not lead here under a name of their own.
  private let isLocal: Bool

  package init(_ state: PreviewState, folders: [ContentFolder], isLocal: Bool) {
    self.state = state
    self.folders = folders
    self.isLocal = isLocal
  }

  package func respond(to request: PreviewRequest) async -> PreviewResponse {
    await answer(request).response(to: request)
  }

  private func answer(_ request: PreviewRequest) async -> PreviewAnswer {
    guard request.method == "GET" || request.method == "HEAD" else {
      return .sentence(405, "The preview answers GET and HEAD.", ["allow": "GET, HEAD"])
    }
    guard !isLocal || Self.isThisComputer(request.headers["host"]) else {
      return .sentence(421, "The preview is for this computer; milepost serve --host opens it to others.")
    }
    guard case .path(let path, let isFolder) = SiteAddress(request.path) else {
      return .sentence(400, "No address of a site is written like this.")
    }
    return await answer(path, isFolder: isFolder, request)
  }

  /// - Parameter host: with or without a port; programs older than HTTP/1.1 send none.
  private static func isThisComputer(_ host: String?) -> Bool {
    guard let host else { return true }
    let name = host.lowercased().replacing(#/:[0-9]*$/#, with: "")
    return name == "localhost" || name == "[::1]" || name.wholeMatch(of: #/127(\.[0-9]{1,3}){3}/#) != nil
  }

  private func answer(_ path: String, isFolder: Bool, _ request: PreviewRequest) async -> PreviewAnswer {
    if path.hasPrefix(PreviewTag.folder + "/") {
      return await own(String(path.dropFirst(PreviewTag.folder.count + 1)), request)
    }
    var shown = await state.shown
    if shown.isFresh { shown = await state.shown(after: shown.version, within: Self.patience) }
    guard let site = shown.site else {
      return PreviewAnswer(
        status: 503, type: MediaType.of(".html"), body: .bytes(PreviewTag.page(shown.siteVersion)))
    }
    let name = isFolder ? (path.isEmpty ? "" : path + "/") + "index.html" : path
    if let answer = answer(name, of: site, shown.siteVersion) { return answer }
    if !site.isWhole {
      // Only pages are made when they are asked for.
      shown = await state.shownAsAWhole(within: Self.longestWait)
      guard !shown.isPending, let whole = await state.whole else {
        return .sentence(503, "This file is still being made.")
      }
      return answer(name, path, isFolder: isFolder, of: whole, shown.siteVersion)
    }
    return answer(name, path, isFolder: isFolder, of: site, shown.siteVersion)
  }

  /// What a site has at an address, or what is said if it has nothing.
  private func answer(
    _ name: String, _ path: String, isFolder: Bool, of site: PreviewSite, _ version: String
  ) -> PreviewAnswer {
    if let answer = answer(name, of: site, version) { return answer }
    if !isFolder, site.hasFrontPage(path) {
      let address = "/" + Self.coded(path) + "/"
      return .sentence(302, "The page is at \(address)", ["location": address])
    }
    return notFound(path, in: site, version)
  }

  private func answer(_ path: String, of site: PreviewSite, _ version: String) -> PreviewAnswer? {
    switch site.file(path) {
    case .bytes(let bytes):
      let body = path.hasSuffix(".html") ? PreviewTag.inserted(into: bytes, version) : bytes
      return PreviewAnswer(status: 200, type: MediaType.of(path), body: .bytes(body))
    case .disk(let source, _):
      guard let stamp = FileStamp(of: source), folders.contains(where: { $0.holds(source) }) else {
        return nil
      }
      return PreviewAnswer(status: 200, type: MediaType.of(path), body: .file(source, stamp))
    case nil: return nil
    }
  }

  /// The not-found page of the nearest folder that has one, with its links as if it were at its own address.
  private func notFound(_ path: String, in site: PreviewSite, _ version: String) -> PreviewAnswer {
    var folder = path[...]
    while !folder.isEmpty {
      folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
      let page = (folder.isEmpty ? "" : folder + "/") + "404.html"
      if case .bytes(let bytes)? = site.file(String(page)) {
        return PreviewAnswer(
          status: 404, type: MediaType.of(".html"),
          body: .bytes(PreviewTag.inserted(into: bytes, version, base: "/" + Self.coded(String(page)))))
      }
    }
    return .sentence(404, "There is no such page.")
  }

  private static func coded(_ path: String) -> String {
    path.split(separator: "/").map { String($0).percentEncoded }.joined(separator: "/")
  }

  /// For the files of a site that are made after its pages.
  private static let longestWait = Duration.seconds(60)

  // MARK: - The preview's own files

  /// What is sent to a tab: the problems to show above its page come with it.
  private struct Status: Encodable {
    let version: String
    let site: String
    let problems: [Problem]
  }

  /// How long a tab waits for news before it asks again, so that one that is gone is not waited for.
  private static let patience = Duration.seconds(10)

  private func own(_ name: String, _ request: PreviewRequest) async -> PreviewAnswer {
    guard name == "state" else {
      guard let bytes = BuiltInFiles.preview[name] else { return .sentence(404, "There is no such page.") }
      return PreviewAnswer(status: 200, type: MediaType.of(name), body: .bytes(bytes))
    }
    let shown = await state.shown(after: request.query("since") ?? "", within: Self.patience)
    let status = Status(version: shown.version, site: shown.siteVersion, problems: shown.problems)
    guard let json = try? JSONEncoder().encode(status) else {
      return .sentence(500, "The state of the preview cannot be written.")
    }
    return PreviewAnswer(status: 200, type: MediaType.of(".json"), body: .bytes(Array(json)))
  }
}
