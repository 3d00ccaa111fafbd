import Foundation
import TestSupport
import Testing

@Suite("milepost verify")
struct VerifyTests {
  private let folder: TemporaryFolder
  private var site: String { folder.path + "/site" }

  init() throws {
    folder = try TemporaryFolder()
    let run = try Run([
      "--content", Repository.path("Tests/Fixtures/atlas/content"), "--output", folder.path + "/site",
      "--no-sync",
    ])
    try #require(run.status == 0, "\(run.errors)")
  }

  private func change(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: site + "/" + path))
  }

  @Test("a copy with the same bytes passes, whatever else is there")
  func whole() throws {
    let count = try folder.files.count - 1
    let run = try Run(["verify", site])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("All \(count) files ("), "\(run.output)")
    #expect(run.errors.isEmpty)
    try change("note.txt", "of somebody else")
    let other = try Run(["verify", site])
    #expect(other.status == 0)
    #expect(other.errors == site + "/note.txt: not in the manifest\n")
  }

  @Test("files that are missing, differ or are not files are named, and the run ends with status 1")
  func faults() throws {
    let index = try folder.text("site/index.html")
    try change("index.html", String(index.dropLast()) + "x")
    try change("404.html", "short")
    try FileManager.default.removeItem(atPath: site + "/fr/index.html")
    try FileManager.default.removeItem(atPath: site + "/ar/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: site + "/ar/index.html", withDestinationPath: "../index.html")
    let run = try Run(["verify", site + "/"])
    #expect(run.status == 1)
    let lines = run.errors.split(separator: "\n").map { String($0.dropFirst(site.count + 1)) }
    #expect(lines.count == 4, "\(run.errors)")
    #expect(lines.first?.hasPrefix("404.html: error: it has 5 bytes, and the manifest lists ") == true)
    #expect(
      lines.dropFirst() == [
        "ar/index.html: error: this is not a plain file", "fr/index.html: error: it is missing",
        "index.html: error: its bytes are not those of the manifest (SHA-256)",
      ])
    #expect(run.output.hasPrefix("4 of "))
  }

  @Test("a copy is checked against the manifest that is named, not against its own")
  func namedManifest() throws {
    let manifest = folder.path + "/published.json"
    try FileManager.default.copyItem(atPath: site + "/.milepost-manifest.json", toPath: manifest)
    // Somebody changes a page, and the manifest with it.
    try change("404.html", "")
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let forged = try folder.text("site/.milepost-manifest.json").replacing(
      #/"404\.html", "size": \d+, "sha256": "\w+"/#,
      with: "\"404.html\", \"size\": 0, \"sha256\": \"\(empty)\"")
    try change(".milepost-manifest.json", forged)
    #expect(try Run(["verify", site]).status == 0)
    let run = try Run(["verify", site, "--manifest", manifest])
    #expect(run.status == 1)
    #expect(run.errors.contains("404.html: error: it has 0 bytes"))
  }

  @Test("a folder without a manifest, and a manifest that leads out of the folder, are errors")
  func noManifest() throws {
    let run = try Run(["verify", folder.path])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix(folder.path + "/.milepost-manifest.json: error: cannot be read: "))
    let manifest = try folder.text("site/.milepost-manifest.json")
    try change(".milepost-manifest.json", manifest.replacing("\"404.html\"", with: "\"../404.html\""))
    #expect(try Run(["verify", site]).errors.contains("the list of the site's files cannot be understood"))
  }

  /// The commands of docs/publishing.md, as they stand there.
  @Test(
    "a manifest is signed and its signature checked as the documents say",
    arguments: ["minisign", "ssh-keygen"])
  func signatures(_ tool: String) throws {
    let text = try String(contentsOfFile: Repository.path("docs/publishing.md"), encoding: .utf8)
    let section = try #require(
      text.components(separatedBy: "\n## Signing\n").last?.components(separatedBy: "\n## ").first)
    let scripts = section.matches(of: #/```sh\n([\s\S]*?)```/#).map { String($0.1) }.filter {
      $0.contains(tool)
    }
    #expect(scripts.count == 2, "one to sign, one to check")
    try FileManager.default.moveItem(atPath: site, toPath: folder.path + "/output")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/milepost", withDestinationPath: Repository.program.path)
    let isThere = try Run(["-c", "command -v \(tool)"], program: URL(filePath: "/bin/sh")).status == 0
    guard isThere else { try Test.cancel("\(tool) is not installed") }
    func shell(_ script: String) throws -> Run {
      try Run(
        ["-c", "set -e; PATH=\"$PWD:$PATH\"\n" + script], in: folder.path, program: URL(filePath: "/bin/sh"))
    }
    let signing = try shell(scripts[0])
    #expect(signing.status == 0, "\(signing.output) \(signing.errors)")
    let checking = try shell(scripts[1])
    #expect(checking.status == 0, "\(checking.output) \(checking.errors)")
    #expect(checking.output.contains("All "), "\(checking.output)")
    // One letter of the manifest is another.
    _ = try shell("sed -i 's/404/405/' output/.milepost-manifest.json")
    #expect(try shell(scripts[1]).status != 0)
  }
}
