import Foundation
import TestSupport
import Testing

/// What cannot be read must never count as empty: the site would lose it without a word.
///
/// The faults hold for every user, root too: links to themselves or to nowhere, and files where folders are expected.
@Suite("Content that cannot be read")
struct UnreadableContentTests {
  private static let listed = [
    "content/observations", "content/indicators", "content/sectors", "content/chapters", "content/pages",
    "content/reviews", "content/media", "templates/assets",
  ]

  @Test("a folder that cannot be listed is an error that publishes nothing", arguments: listed)
  func unlistableFolders(_ name: String) throws {
    for fault in Fault.allCases {
      let folder = try Self.project()
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
      try fault.make(at: folder.path + "/" + name)
      let run = try Self.generate(in: folder)
      #expect(run.status == 1, "\(fault)")
      #expect(
        run.errors.contains("\(name):1:1: error: the folder cannot be listed: "), "\(fault): \(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/output"))
    }
  }

  @Test("number words that cannot be listed are an error of the check")
  func unlistableNumbers() throws {
    let folder = try Self.project()
    try FileManager.default.removeItem(atPath: folder.path + "/templates/numbers")
    try Fault.loop.make(at: folder.path + "/templates/numbers")
    let run = try Run(["check"], in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("templates/numbers:1:1: error: the folder cannot be listed: "), "\(run.errors)")
  }

  @Test(
    "a link that leads nowhere is an error, whatever its place",
    arguments: [
      "content/units.yml", "content/measures.yml", "content/indicators/09-lost.yml",
      "content/sectors/lost.yml",
      "content/observations/lost.csv", "content/pages/lost.fr.md", "content/media/lost.txt",
      "templates/assets/lost.txt", "templates/lost.mustache",
      "templates/strings/fr.yml",
    ])
  func danglingLinks(_ name: String) throws {
    let folder = try Self.project()
    try? FileManager.default.removeItem(atPath: folder.path + "/" + name)
    try Fault.nowhere.make(at: folder.path + "/" + name)
    let run = try Self.generate(in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("\(name):1:1: error: the file cannot be read: "), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/output"))
  }

  @Test("a folder where a file is expected, and a link to a folder above itself, are errors")
  func folders() throws {
    let folder = try Self.project()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/content/sectors/gone.yml", withIntermediateDirectories: true)
    for name in ["one", "two"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/content/media/" + name, withDestinationPath: ".")
    }
    let run = try Self.generate(in: folder)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("content/sectors/gone.yml:1:1: error: this is a folder where a file is expected"))
    #expect(
      run.errors.contains("content/media/two:1:1: error: the link leads to a folder that it is in itself"))
  }

  @Test("a name that is not UTF-8 is an error")
  func names() throws {
    let folder = try Self.project()
    var path = Array((folder.path + "/content/indicators/").utf8CString.dropLast())
    path += [CChar(bitPattern: 0xE9)] + Array(".yml".utf8CString)
    let descriptor = open(path, O_CREAT, 0o644)
    // Some disks refuse such a name themselves.
    guard descriptor >= 0 else { return }
    close(descriptor)
    let run = try Self.generate(in: folder)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("content/indicators:1:1: error: the folder cannot be listed: the name"),
      "\(run.errors)")
  }

  @Test(
    "a language whose file of words holds none is an error, and does not leave the site without a word",
    arguments: ["", "# to be translated\n", "---\n", "[]\n", "format:\n", "\u{0}"])
  func words(_ text: String) throws {
    let folder = try Self.project()
    try text.write(toFile: folder.path + "/templates/strings/fr.yml", atomically: true, encoding: .utf8)
    let run = try Self.generate(in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains(#/strings/fr\.yml:\d+:\d+: error:/#), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/output"))
  }

  // MARK: - Faults

  enum Fault: CaseIterable {
    case loop, nowhere, file

    func make(at path: String) throws {
      switch self {
      case .loop: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
      case .nowhere: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
      case .file: try Data("x".utf8).write(to: URL(filePath: path))
      }
    }
  }

  /// The tiny plan with templates of its own, which a test may spoil.
  private static func project() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: folder.path + "/content")
    try FileManager.default.copyItem(
      atPath: Repository.path("templates"), toPath: folder.path + "/templates")
    return folder
  }

  private static func generate(in folder: TemporaryFolder) throws -> Run {
    try Run(["generate", "--output", "output"], in: folder.path)
  }
}
