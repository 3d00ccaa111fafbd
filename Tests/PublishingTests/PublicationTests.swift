import Foundation
import Hashing
import Testing

@testable import Publishing

@Suite("Publishing a site")
struct PublicationTests {
  /// A folder of its own for each test, with the site in `site`.
  private final class Scratch: Sendable {
    let path = Place(FileManager.default.temporaryDirectory.path).path + "/milepost-\(UUID().uuidString)"
    var site: String { path + "/site" }

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: site + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    func put(_ text: String, _ name: String) throws {
      let file = URL(fileURLWithPath: site + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    /// All files below, but for the manifest.
    var files: [String] {
      get throws {
        try FileManager.default.subpathsOfDirectory(atPath: path).filter {
          FileSystem.status(of: path + "/" + $0)?.kind != .folder && !$0.hasSuffix(SitePath.manifest)
        }.sorted()
      }
    }

    func publication() throws -> Publication {
      try Publication(OutputFolder(site, sources: [], home: nil), isDurable: false)
    }

    @discardableResult
    func publish(_ files: [String: String]) throws -> Publication.Report {
      let publication = try publication()
      for (path, text) in files { try publication.write(path, Array(text.utf8)) }
      return try publication.publish()
    }
  }

  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// By exchange, or with a file of somebody else's in the folder by a journal.
  private func prepare(_ mode: Publication.Mode) throws {
    if mode == .journal { try scratch.put("mine", ".keep") }
  }

  private func kept(_ mode: Publication.Mode) -> [String] { mode == .journal ? ["site/.keep"] : [] }

  @Test(
    "only what changed is written, what is no longer made goes, and nothing else is left",
    arguments: [.exchange, .journal] as [Publication.Mode])
  func incremental(_ mode: Publication.Mode) throws {
    try prepare(mode)
    let first = try scratch.publish(["a.html": "1", "x/b.html": "2", "x/y/c.html": "3"])
    #expect(first == Publication.Report(written: 3, unchanged: 0, removed: 0))
    let inode = FileSystem.status(of: scratch.site + "/a.html")?.inode
    #expect(try scratch.publication().mode == mode)
    let second = try scratch.publish(["a.html": "1", "x/b.html": "new"])
    #expect(second == Publication.Report(written: 1, unchanged: 1, removed: 1))
    #expect(scratch.text("x/b.html") == "new")
    #expect(try scratch.files == kept(mode) + ["site/a.html", "site/x/b.html"])
    #expect(FileSystem.status(of: scratch.site + "/a.html")?.inode == inode)
    #expect(FileSystem.status(of: scratch.site + "/x/y") == nil)
  }

  @Test("a run without changes touches nothing", arguments: [.exchange, .journal] as [Publication.Mode])
  func unchanged(_ mode: Publication.Mode) throws {
    try prepare(mode)
    let files = ["a.html": "1", "x/b.html": "2"]
    try scratch.publish(files)
    func states() -> [[Int]] {
      ["", "/a.html", "/x", "/.milepost-manifest.json"].map {
        let status = FileSystem.status(of: scratch.site + $0)
        return [Int(status?.inode ?? 0), status?.changed ?? 0]
      }
    }
    let before = states()
    #expect(try scratch.publish(files) == Publication.Report(written: 0, unchanged: 2, removed: 0))
    #expect(states() == before)
  }

  @Test(
    "a file becomes a folder and a folder a file", arguments: [.exchange, .journal] as [Publication.Mode])
  func fileAndFolder(_ mode: Publication.Mode) throws {
    try prepare(mode)
    try scratch.publish(["a": "1", "b/c/d": "2", "b/c/e": "3"])
    try scratch.publish(["a/f": "1", "b": "2"])
    #expect(try scratch.files == kept(mode) + ["site/a/f", "site/b"])
    try scratch.publish(["a": "1", "b/c/d": "2"])
    #expect(try scratch.files == kept(mode) + ["site/a", "site/b/c/d"])
  }

  @Test(
    "an asset that the new site lacks stays for one publication more",
    arguments: [.exchange, .journal] as [Publication.Mode])
  func retired(_ mode: Publication.Mode) throws {
    try prepare(mode)
    try scratch.publish(["a.html": "1", "assets/one.css": "1"])
    try scratch.publish(["a.html": "2", "assets/two.css": "2"])
    #expect(scratch.text("assets/one.css") == "1")
    try scratch.publish(["a.html": "2", "assets/two.css": "2"])
    #expect(scratch.text("assets/one.css") == "1")
    #expect(try scratch.publish(["a.html": "3", "assets/two.css": "2"]).removed == 1)
    #expect(scratch.text("assets/one.css") == nil)
  }

  @Test("a file of ours that somebody changed or removed is written again", arguments: ["1!", "x", nil])
  func mended(_ text: String?) throws {
    try scratch.publish(["a.html": "1", "b.html": "2"])
    try FileManager.default.removeItem(atPath: scratch.site + "/a.html")
    if let text { try scratch.put(text, "a.html") }
    #expect(try scratch.publish(["a.html": "1", "b.html": "2"]).written == 1)
    #expect(scratch.text("a.html") == "1")
  }

  @Test("a folder with files of somebody else's is refused and left as it is")
  func foreignFolder() throws {
    try scratch.put("mine", "thesis.txt")
    #expect(throws: PublishingFailure.foreignFolder(scratch.site, example: "thesis.txt")) {
      try scratch.publication()
    }
    #expect(try scratch.files == ["site/thesis.txt"])
  }

  @Test("a file of somebody else's at a path of the site is named and kept, and the site stays")
  func foreignFile() throws {
    try scratch.publish(["a.html": "1"])
    try scratch.put("mine", "plan.pdf")
    try scratch.put("mine", "own/x.txt")
    for (path, obstacle) in [("plan.pdf", "plan.pdf"), ("plan.pdf/b", "plan.pdf"), ("own", "own")] {
      #expect(throws: PublishingFailure.foreignFile(scratch.site + "/" + obstacle)) {
        try scratch.publish(["a.html": "1", path: "2"])
      }
    }
    #expect(try scratch.files == ["site/a.html", "site/own/x.txt", "site/plan.pdf"])
    try scratch.publish(["own/y.txt": "1"])
    #expect(try scratch.files == ["site/own/x.txt", "site/own/y.txt", "site/plan.pdf"])
  }

  @Test(
    "what others put into the old site while it is exchanged is kept, even if it cannot be moved to the new one"
  )
  func foreignFileThatCannotBeMoved() throws {
    try scratch.publish(["a.html": "1"])
    // Of the greatest length, so that there is no other name for a second one.
    let name = String(repeating: "n", count: 255)
    do {
      let publication = try scratch.publication()
      #expect(publication.mode == .exchange)
      try publication.write(name, Array("of the site".utf8))
      try scratch.put("mine", name)
      #expect(throws: PublishingFailure.self) { try publication.publish() }
    }
    #expect(scratch.text(name) == "of the site")
    let kept = try scratch.files.filter { $0.hasSuffix("/" + name) && !$0.hasPrefix("site/") }
    #expect(
      kept.map { FileManager.default.contents(atPath: scratch.path + "/" + $0) } == [Data("mine".utf8)])
  }

  @Test("nothing is written or removed through a link in the folder")
  func links() throws {
    try scratch.publish(["a.html": "1", "media/x": "1"])
    let elsewhere = scratch.path + "/elsewhere"
    try FileManager.default.moveItem(atPath: scratch.site + "/media", toPath: elsewhere)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.site + "/media", withDestinationPath: elsewhere)
    #expect(throws: PublishingFailure.self) { try scratch.publish(["a.html": "2", "media/x": "2"]) }
    try scratch.publish(["a.html": "2"])
    #expect(FileManager.default.contents(atPath: elsewhere + "/x") == Data("1".utf8))
  }

  @Test(
    "paths that lead out of the folder or break lists are refused, and the site stays",
    arguments: [
      "../x", "/x", "a/../../x", "..\u{301}/../x", "../\u{301}x", "media/x\n../n", "a//b", "./a", "a\u{7}b",
      "", ".milepost-files",
    ])
  func unusablePaths(_ path: String) throws {
    try scratch.publish(["a.html": "1"])
    #expect(throws: PublishingFailure.unusablePath(path)) {
      try scratch.publish(["a.html": "2", path: "2"])
    }
    #expect(scratch.text("a.html") == "1")
    #expect(try scratch.files == ["site/a.html"])
  }

  @Test("the list of an earlier version is read once, and its paths outside are passed over")
  func earlierList() throws {
    try scratch.put("1", "a.html")
    try scratch.put("2", "old.html")
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/notes", withIntermediateDirectories: true)
    try Data("kept".utf8).write(to: URL(fileURLWithPath: scratch.path + "/notes/n"))
    try scratch.put("a.html\r\nold.html\r\n../notes/n\r\n../notes\r\n/etc\r\n", SitePath.earlierList)
    #expect(
      try scratch.publish(["a.html": "1"]) == Publication.Report(written: 0, unchanged: 1, removed: 1))
    #expect(try scratch.files == ["notes/n", "site/a.html"])
  }

  @Test("a damaged list of files is an error that touches nothing")
  func damagedManifest() throws {
    try scratch.publish(["a.html": "1"])
    for text in [
      "", "{", "[]",
      "{\"manifest\": 1, \"files\": [{\"path\": \"../x\", \"size\": 1, \"sha256\": \"\(String(repeating: "0", count: 64))\"}]}",
    ] {
      try scratch.put(text, SitePath.manifest)
      #expect(throws: PublishingFailure.damagedManifest(scratch.site + "/" + SitePath.manifest)) {
        try scratch.publish(["a.html": "2"])
      }
    }
    #expect(scratch.text("a.html") == "1")
  }

  @Test(
    "a run that fails or is given up leaves the site and nothing beside it",
    arguments: [.exchange, .journal] as [Publication.Mode])
  func givenUp(_ mode: Publication.Mode) throws {
    try prepare(mode)
    try scratch.publish(["a.html": "1"])
    do {
      let publication = try scratch.publication()
      try publication.write("a.html", [1, 2])
      #expect(throws: PublishingFailure.self) { try publication.copy("/dev/null", to: "media/x") }
      #expect(throws: PublishingFailure.duplicatePath("a.html")) { try publication.write("a.html", [3]) }
    }
    #expect(try scratch.files == kept(mode) + ["site/a.html"])
    #expect(scratch.text("a.html") == "1")
  }

  @Test(
    "a journal that was cut off at any step is finished, one without its manifest is dropped",
    arguments: 0...3)
  func recovery(_ steps: Int) throws {
    try prepare(.journal)
    try scratch.publish(["a.html": "1", "b.html": "1", "old.html": "1"])
    let new = ["a.html": "2", "b.html": "2", "c/d.html": "2"]
    var manifest = Manifest()
    for (path, text) in new {
      let bytes = Array(text.utf8)
      manifest.files[path] = Manifest.Entry(size: bytes.count, digest: SHA256Digest(of: bytes))
      try scratch.put(text, SitePath.staging + "/" + path)
    }
    try scratch.put(
      String(decoding: manifest.json, as: UTF8.self), SitePath.staging + "/" + SitePath.manifest)
    for path in new.keys.sorted().prefix(steps) {
      let folder = scratch.site + "/" + SitePath.staging
      if path.contains("/") { try FileSystem.makeFolder(scratch.site + "/c") }
      try FileSystem.move(folder + "/" + path, to: scratch.site + "/" + path)
    }
    _ = try scratch.publication()
    #expect(try scratch.files == ["site/.keep", "site/a.html", "site/b.html", "site/c/d.html"])
    #expect(new.allSatisfy { scratch.text($0.key) == $0.value })
    try scratch.put("x", SitePath.staging + "/a.html")
    _ = try scratch.publication()
    #expect(
      scratch.text("a.html") == "2" && FileSystem.status(of: scratch.site + "/" + SitePath.staging) == nil)
  }

  @Test("a journal that was cut off between removing a file and its folder is finished")
  func recoveryBetweenFileAndFolder() throws {
    try prepare(.journal)
    try scratch.publish(["turned/deep/into.txt": "1", "gone/away/x.txt": "1"])
    let bytes = Array("2".utf8)
    var manifest = Manifest()
    manifest.files["turned"] = Manifest.Entry(size: bytes.count, digest: SHA256Digest(of: bytes))
    try scratch.put("2", SitePath.staging + "/turned")
    try scratch.put(
      String(decoding: manifest.json, as: UTF8.self), SitePath.staging + "/" + SitePath.manifest)
    // Of one, the file and the folder that held it are gone, of the other the file alone.
    try FileManager.default.removeItem(atPath: scratch.site + "/turned/deep")
    #expect(FileSystem.remove(scratch.site + "/gone/away/x.txt"))
    _ = try scratch.publication()
    #expect(try scratch.files == ["site/.keep", "site/turned"])
    #expect(FileSystem.status(of: scratch.site + "/gone") == nil)
  }

  @Test("files come from many threads at once")
  func concurrent() async throws {
    let publication = try scratch.publication()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<200 {
        group.addTask {
          try publication.write("\(index % 7)/\(index % 3)/\(index).html", Array("\(index)".utf8))
        }
      }
      try await group.waitForAll()
    }
    #expect(try publication.contents(of: "3/0/3.html") == Array("3".utf8))
    #expect(try publication.publish().written == 200)
    // The lock is beside the site as long as the publication.
    #expect(try scratch.files.count { $0.hasPrefix("site/") } == 200)
  }

  @Test("a manifest is JSON that reads back as it was written")
  func manifest() throws {
    var manifest = Manifest()
    manifest.files["a \"b\" \\ é.html"] = Manifest.Entry(size: 3, digest: SHA256Digest(of: [1, 2, 3]))
    manifest.files["assets/x"] = Manifest.Entry(size: 0, digest: SHA256Digest(of: []), isRetired: true)
    #expect(Manifest(json: manifest.json) == manifest)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(manifest.json)) }
  }

}
