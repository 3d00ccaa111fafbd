import Foundation
import Reading
import Site
import Testing

@testable import Preview

@Suite("the preview's answers")
struct HandlerTests {
  private let page = "<!doctype html><html><head><title>x</title></head><body>Hé</body></html>"
  private let folder: String
  private let state = PreviewState()
  private let handler: PreviewHandler

  init() async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "preview-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/plan/media", withIntermediateDirectories: true)
    try Data("0123456789".utf8).write(to: URL(filePath: folder + "/plan/media/digits.txt"))
    try Data("secret".utf8).write(to: URL(filePath: folder + "/secret.txt"))
    handler = PreviewHandler(state, folders: [ContentFolder(root: folder + "/plan")], isLocal: true)
    await show(["index.html", "404.html", "fr/index.html", "fr/404.html"])
  }

  private func show(_ pages: [String], _ diagnostics: [Diagnostic] = []) async {
    var site = PreviewSite()
    for path in pages { site.add(OutputFile(path: path, content: .bytes(Array(page.utf8)))) }
    site.add(OutputFile(path: "assets/style.css", content: .bytes(Array("a{}".utf8))))
    site.add(OutputFile(path: "media/digits.txt", content: .copy(of: folder + "/plan/media/digits.txt")))
    await state.show(PreviewBuild(site: site, diagnostics: diagnostics), SourceLines([]))
  }

  private func get(_ target: String, _ headers: [String: String] = [:], method: String = "GET") async
    -> (response: PreviewResponse, text: String)
  {
    let response = await handler.respond(to: PreviewRequest(method: method, target: target, headers: headers))
    switch response.body {
    case .bytes(let bytes): return (response, String(decoding: bytes, as: UTF8.self))
    case .file(let path, let stamp, let range):
      guard let descriptor = DiskEntry.descriptor(of: path, stamp) else { return (response, "gone") }
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try? file.seek(toOffset: UInt64(range.lowerBound))
      let bytes = (try? file.read(upToCount: range.count)) ?? Data()
      return (response, String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("a page is the built one with the preview's tag, other files are the built ones")
  func pages() async {
    let tag = PreviewTag.script(await state.shown.siteVersion)
    for target in ["/", "/index.html", "/fr/", "/fr/index.html?q=1"] {
      let (response, text) = await get(target)
      #expect(response.status == 200)
      #expect(response.headers["content-type"] == "text/html; charset=utf-8")
      #expect(text.replacingOccurrences(of: tag, with: "") == page && text != page, "\(target)")
      #expect(response.headers["content-length"] == "\(text.utf8.count)")
    }
    #expect(await get("/assets/style.css").text == "a{}")
    #expect(await get("/media/digits.txt").text == "0123456789")
  }

  @Test("a page with a policy of its own may ask for the next version")
  func policy() {
    let page = #"<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head>"#
    let text = String(decoding: PreviewTag.inserted(into: Array(page.utf8), "v"), as: UTF8.self)
    #expect(text.contains(#"content="connect-src 'self'; default-src 'none'"#))
  }

  @Test("the address of a folder without its slash leads to the one with it")
  func folders() async {
    let response = await get("/fr").response
    #expect(response.status == 302)
    #expect(response.headers["location"] == "/fr/")
  }

  @Test("an address without a page shows the not-found page of the nearest folder, with links as from there")
  func notFound() async {
    for (target, base) in [
      ("/fr/a/b/c.html", "/fr/404.html"), ("/fr/no/", "/fr/404.html"), ("/de/x", "/404.html"),
      ("/x", "/404.html"),
      ("/fr/index.html/x", "/fr/404.html"), ("/.milepost-previews", "/404.html"),
    ] {
      let (response, text) = await get(target)
      #expect(response.status == 404, "\(target)")
      #expect(text.contains(#"<head><base href="\#(base)">"#), "\(target)")
    }
    #expect(await get("/.milepost-preview/../state").response.status == 400)
    #expect(await get("/.milepost-preview/nothing").response.status == 404)
  }

  @Test("only GET and HEAD are answered, and a HEAD is the head of the GET")
  func methods() async {
    let post = await get("/", method: "POST").response
    #expect(post.status == 405)
    #expect(post.headers["allow"] == "GET, HEAD")
    for target in ["/", "/media/digits.txt", "/nothing"] {
      let (full, _) = await get(target)
      let (head, text) = await get(target, ["range": "bytes=0-1"], method: "HEAD")
      #expect(head.headers == full.headers && head.status == full.status, "\(target)")
      #expect(text.isEmpty)
    }
  }

  @Test("what the browser has already is not sent again, until it changes")
  func conditions() async throws {
    for target in ["/", "/assets/style.css", "/media/digits.txt"] {
      let tag = try #require(await get(target).response.headers["etag"])
      for known in [tag, "\"x\", W/\(tag)", "*"] {
        let (response, text) = await get(target, ["if-none-match": known])
        #expect(response.status == 304 && text.isEmpty, "\(target) \(known)")
        #expect(response.headers["etag"] == tag)
      }
      #expect(await get(target, ["if-none-match": "\"x\""]).response.status == 200)
    }
    let tag = try #require(await get("/media/digits.txt").response.headers["etag"])
    try Data("9876543210".utf8).write(to: URL(filePath: folder + "/plan/media/digits.txt"))
    #expect(await get("/media/digits.txt", ["if-none-match": tag]).text == "9876543210")
  }

  @Test("a part of a file is sent, as long as it is the same file")
  func ranges() async throws {
    let (part, text) = await get("/media/digits.txt", ["range": "bytes=2-4"])
    #expect(part.status == 206 && text == "234")
    #expect(part.headers["content-range"] == "bytes 2-4/10")
    #expect(part.headers["content-length"] == "3")
    #expect(await get("/assets/style.css", ["range": "bytes=-1"]).text == "}")
    let none = await get("/media/digits.txt", ["range": "bytes=10-"]).response
    #expect(none.status == 416 && none.headers["content-range"] == "bytes */10")
    let tag = try #require(part.headers["etag"])
    #expect(await get("/media/digits.txt", ["range": "bytes=0-1", "if-range": tag]).text == "01")
    #expect(await get("/media/digits.txt", ["range": "bytes=0-1", "if-range": "\"x\""]).text == "0123456789")
  }

  @Test("a file that vanished or became a link out of the plan is not found")
  func vanishedFiles() async throws {
    let path = folder + "/plan/media/digits.txt"
    try FileManager.default.removeItem(atPath: path)
    #expect(await get("/media/digits.txt").response.status == 404)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder + "/secret.txt")
    let (response, text) = await get("/media/digits.txt")
    #expect(response.status == 404 && !text.contains("secret"))
    try FileManager.default.removeItem(atPath: folder + "/plan/media")
    try FileManager.default.createSymbolicLink(atPath: folder + "/plan/media", withDestinationPath: folder)
    try Data("secret".utf8).write(to: URL(filePath: folder + "/digits.txt"))
    #expect(await get("/media/digits.txt").response.status == 404)
  }

  @Test("pages of other hosts do not reach a preview that is for this computer")
  func hosts() async {
    for host in ["localhost:8000", "127.0.0.1", "127.1.2.3:1", "[::1]:80", "LOCALHOST"] {
      #expect(await get("/", ["host": host]).response.status == 200, "\(host)")
    }
    for host in ["evil.example", "127.0.0.1.evil.example:8000", "localhost.evil.example", ""] {
      #expect(await get("/", ["host": host]).response.status == 421, "\(host)")
    }
    let open = PreviewHandler(state, folders: [], isLocal: false)
    let response = await open.respond(to: PreviewRequest(target: "/", headers: ["host": "desk.example"]))
    #expect(response.status == 200)
  }

  @Test("an error keeps the pages, is reported with its line, and goes away when it is corrected")
  func mistakes() async throws {
    let before = await state.shown
    let path = folder + "/plan/site.yml"
    try "a: 1\nbé: 2\n".write(toFile: path, atomically: true, encoding: .utf8)
    let error = Diagnostic(
      .error, .unknownKey, at: SourcePlace(path: path, line: 2, column: 3), "wrong", hint: "mend it")
    let warning = Diagnostic(.warning, .emptyText, at: SourcePlace(path: path), "doubtful")
    await state.show(
      PreviewBuild(site: nil, diagnostics: [warning, error]),
      SourceLines([ContentFolder(root: folder + "/plan")]))
    let broken = await state.shown
    #expect(broken.siteVersion == before.siteVersion && broken.version != before.version)
    #expect(broken.problems.map(\.severity) == ["error", "warning"])
    #expect(broken.problems.first?.source == ["bé", ": 2"])
    let text = await get("/.milepost-preview/state?since=\(before.version)").text
    #expect(text.contains("mend it") && text.contains(broken.version))
    #expect(await get("/").response.status == 200)
    await show(["index.html", "404.html", "fr/index.html", "fr/404.html"])
    #expect(await state.shown.problems.isEmpty)
    #expect(await state.shown.siteVersion == before.siteVersion)
  }

  @Test("a waiting tab learns of the next version, and one that asks late gets it at once")
  func waiting() async {
    let before = await state.shown
    async let told = state.shown(after: before.version, within: .seconds(60))
    await show(["index.html"])
    #expect(await told.siteVersion != before.siteVersion)
    #expect(await state.shown(after: before.version, within: .seconds(60)).version == state.shown.version)
    let same = await state.shown
    #expect(await state.shown(after: same.version, within: .milliseconds(1)).version == same.version)
  }

  private func site(_ word: String) -> (early: PreviewBuild, whole: PreviewBuild) {
    let text = page.replacingOccurrences(of: "Hé", with: word)
    let early = PreviewSite { $0 == "index.html" ? Array(text.utf8) : nil }
    var whole = PreviewSite()
    whole.add(OutputFile(path: "index.html", content: .bytes(Array(text.utf8))))
    whole.add(OutputFile(path: "data/figures.csv", content: .bytes(Array(word.utf8))))
    let done = PreviewBuild(site: whole, diagnostics: [])
    return (PreviewBuild(site: early, diagnostics: []) { done }, done)
  }

  @Test("a page is shown before the other files of its site, which are waited for")
  func early() async {
    let (early, whole) = site("new")
    await state.show(early, SourceLines([]))
    let version = await state.shown.siteVersion
    #expect(await get("/").text.contains("new"))
    async let table = get("/data/figures.csv")
    async let missing = get("/fr/")
    await state.show(whole, SourceLines([]))
    #expect(await table.text == "new")
    #expect(await missing.response.status == 404)
    #expect(await get("/").text.contains("new"))
    #expect(await state.shown.siteVersion == version, "the pages are those that were shown")
  }

  @Test("a mistake that only the other files bring to light brings back the last good site")
  func lateMistakes() async {
    let error = Diagnostic(.error, .missingAnchor, at: SourcePlace(path: "x"), "wrong")
    let (early, whole) = site("good")
    await state.show(early, SourceLines([]))
    await state.show(whole, SourceLines([]))
    await state.show(site("bad").early, SourceLines([]))
    #expect(await get("/").text.contains("bad"))
    let version = await state.shown.siteVersion
    async let table = get("/data/figures.csv")
    await state.show(PreviewBuild(site: nil, diagnostics: [error]), SourceLines([]))
    #expect(await table.text == "good")
    #expect(await get("/").text.contains("good"))
    #expect(await state.shown.siteVersion != version)
    #expect(await state.shown.problems.map(\.message) == ["wrong"])
  }

  @Test("a mistake leaves a page that was shown before its site was whole")
  func mistakesAfterEarlyPages() async {
    let error = Diagnostic(.error, .unknownKey, at: SourcePlace(path: "x"), "wrong")
    let failed = PreviewBuild(site: nil, diagnostics: [error])
    await state.show(site("new").early, SourceLines([]))
    let version = await state.shown.siteVersion
    await state.show(PreviewBuild(site: nil, diagnostics: [error]) { failed }, SourceLines([]))
    await state.show(failed, SourceLines([]))
    #expect(await get("/").text.contains("new"))
    #expect(await state.shown.siteVersion == version)
    #expect(await get("/assets/style.css").text == "a{}", "what was not made is that of the last whole site")
  }

  @Test("while no build was good there is a page that waits for one")
  func noSite() async {
    let empty = PreviewState()
    await empty.show(
      PreviewBuild(
        site: nil, diagnostics: [Diagnostic(.error, .unknownKey, at: SourcePlace(path: "x"), "wrong")]),
      SourceLines([]))
    let response = await PreviewHandler(empty, folders: [], isLocal: true).respond(
      to: PreviewRequest(target: "/"))
    #expect(response.status == 503)
    guard case .bytes(let bytes) = response.body else {
      Issue.record("the page is not made of bytes")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self).contains("preview.js"))
  }
}
