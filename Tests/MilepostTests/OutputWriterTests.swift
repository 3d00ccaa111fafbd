import Foundation
import Site
import Testing

@testable import milepost

@Suite("Writing the site")
struct OutputWriterTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "milepost-\(UUID().uuidString)"
  ).path

  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, content: .bytes(Array(text.utf8)))
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: folder + "/" + path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("only what changed is written, and what is no longer made is removed with its empty folder")
  func incremental() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let writer = OutputWriter(folder: folder)
    let first = try writer.write([file("a.html", "1"), file("x/b.html", "2"), file("x/y/c.html", "3")])
    #expect(first == OutputWriter.Report(written: 3, unchanged: 0, removed: 0))
    let second = try writer.write([file("a.html", "1"), file("x/b.html", "new")])
    #expect(second == OutputWriter.Report(written: 1, unchanged: 1, removed: 1))
    #expect(text("x/b.html") == "new")
    #expect(!FileManager.default.fileExists(atPath: folder + "/x/y"))
  }

  @Test("a folder with files of somebody else's is refused and left as it is")
  func foreignFiles() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/thesis.txt"))
    #expect(throws: OutputWriter.Failure.self) {
      try OutputWriter(folder: folder).write([file("index.html", "1")])
    }
    #expect(text("thesis.txt") == "mine")
    #expect(text("index.html") == nil)
  }

  @Test("a file that somebody put in later survives the next run")
  func laterFilesSurvive() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let writer = OutputWriter(folder: folder)
    _ = try writer.write([file("index.html", "1")])
    try Data("host".utf8).write(to: URL(fileURLWithPath: folder + "/CNAME"))
    _ = try writer.write([file("index.html", "2")])
    #expect(text("CNAME") == "host")
  }
}
