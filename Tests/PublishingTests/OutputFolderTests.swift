import Foundation
import Testing

@testable import Publishing

@Suite("The folder of a site")
struct OutputFolderTests {
  private let root: String

  init() throws {
    root = Place(FileManager.default.temporaryDirectory.path).path + "/milepost-\(UUID().uuidString)"
    for folder in ["plan/content/media", "plan/templates", "home/me"] {
      try FileManager.default.createDirectory(
        atPath: root + "/" + folder, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: root + "/link", withDestinationPath: root + "/plan/content")
  }

  private func refusal(_ name: String) throws(any Error) -> OutputFolder.Refusal? {
    defer { try? FileManager.default.removeItem(atPath: root) }
    do throws(OutputFolder.Refusal) {
      _ = try OutputFolder(
        name, sources: [root + "/plan/content", root + "/plan/templates"], home: root + "/home/me")
      return nil
    } catch {
      return error
    }
  }

  @Test("an empty name, the root of the disk, and ways to write it are refused", arguments: ["", " ", "\t"])
  func empty(_ name: String) throws {
    #expect(try refusal(name) == .unnamed)
  }

  @Test("the root of the disk is refused, however it is written", arguments: ["/", "//", "/.", "/no/../.."])
  func diskRoot(_ name: String) throws {
    #expect(try refusal(name) == .root)
  }

  @Test("a home folder and what holds it are refused, a folder in it is not")
  func home() throws {
    let (me, above) = (root + "/home/me", root + "/home")
    #expect(try refusal(me) == .home(me))
    #expect(try refusal(above) == .home(above))
    #expect(try refusal(me + "/site") == nil)
  }

  @Test(
    "a folder that is, holds or lies inside the sources is refused, through links and dots too",
    arguments: [
      ("plan/content", OutputFolder.Refusal.Overlap.same), ("plan", .holds), ("plan/content/out", .inside),
      ("plan/content/media", .inside), ("plan/site/../content", .same), ("link", .same),
      ("link/a/b", .inside),
    ])
  func sources(_ name: String, _ overlap: OutputFolder.Refusal.Overlap) throws {
    let path = root + "/" + name
    #expect(try refusal(path) == .overlap(path, overlap, source: root + "/plan/content"))
  }

  @Test(
    "folders beside the sources are taken, whether or not they exist", arguments: ["out", "plan/content-2"])
  func beside(_ name: String) throws {
    #expect(try refusal(root + "/" + name) == nil)
  }
}
