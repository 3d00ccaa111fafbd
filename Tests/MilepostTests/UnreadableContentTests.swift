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
    // Without them each figure in words would be a difference: one mistake is told once.
    let errors = run.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(
      errors.count == 1
        && errors[0].hasPrefix("templates/numbers:1:1: error: the folder cannot be listed: "),
      "\(run.errors)")
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
      run.errors.contains("content/media/two:1:1: error: the link leads to a folder that contains it"))
  }

  @Test("a name that is not UTF-8 is an error")
  func names() throws {
    let folder = try Self.project()
    var path = Array((folder.path + "/content/indicators/").utf8CString.dropLast())
    path += [CChar(bitPattern: 0xE9)] + Array(".yml".utf8CString)
    let descriptor = open(path, O_CREAT, 0o644)
    guard descriptor >= 0 else { try Test.cancel("this disk refuses such a name itself") }
    close(descriptor)
    let run = try Self.generate(in: folder)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("content/indicators:1:1: error: the folder cannot be listed: the name"),
      "\(run.errors)")
    #expect(run.errors.contains("rename that file or folder"))
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

  @Test(
    "a pipe, a device and a file that is too large are errors, and are not read",
    arguments: [
      "content/plan.yml", "content/indicators/02-energy.yml", "content/observations/figures.csv",
      "content/chapters/01-goals.fr.md",
      "templates/strings/fr.yml", "templates/overview.mustache",
    ])
  func unbounded(_ name: String) throws {
    let folder = try Self.project()
    let path = folder.path + "/" + name
    for (reason, make) in [
      ("it is not a plain file", { mkfifo(path, 0o644) }),
      (
        name.contains(#/\.(md|mustache)$/#)
          ? "it has 1073741824 bytes and may have 4194304 (4 MiB)"
          : "it has 1073741824 bytes and may have 67108864 (64 MiB)",
        { FileManager.default.createFile(atPath: path, contents: nil) ? truncate(path, 1 << 30) : -1 }
      ),
      ("the link leads out of the folder", { symlink("/dev/zero", path) }),
    ] {
      try FileManager.default.removeItem(atPath: path)
      try #require(make() == 0)
      let run = try Self.generate(in: folder)
      #expect(run.status == 1)
      #expect(run.errors.contains(name + ":1:1: error: "), "\(run.errors)")
      #expect(run.errors.contains(reason), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/output"))
    }
  }

  @Test("a pipe and a device among the files to publish are errors")
  func specialMedia() throws {
    let folder = try Self.project()
    try #require(mkfifo(folder.path + "/content/media/pipe", 0o644) == 0)
    try #require(symlink("/dev/zero", folder.path + "/templates/assets/zeros") == 0)
    let run = try Self.generate(in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("content/media/pipe:1:1: error: this is neither a file nor a folder"))
    #expect(run.errors.contains("templates/assets/zeros:1:1: error: the link leads out of the folder"))
  }

  @Test(
    "a link out of the folder is not followed, whatever it leads to",
    arguments: [
      "content/media/key.txt", "content/media/keys", "templates/assets/key.txt", "content/units.yml",
      "content/pages", "content/reviews/2023-06-first-look.fr.md",
    ])
  func linksOut(_ name: String) throws {
    let folder = try Self.project()
    let path = folder.path + "/" + name
    let elsewhere = folder.path + "/elsewhere"
    if FileManager.default.fileExists(atPath: path) {
      try FileManager.default.moveItem(atPath: path, toPath: elsewhere)
    } else {
      try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
      try Data("secret".utf8).write(to: URL(filePath: elsewhere + "/id"))
    }
    try #require(symlink(elsewhere, path) == 0)
    let run = try Self.generate(in: folder)
    #expect(run.status == 1)
    #expect(
      run.errors.contains(name + ":1:1: error: the link leads out of the folder \""), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/output"))
  }

  @Test("a link within the folder is followed")
  func linksWithin() throws {
    let folder = try Self.project()
    try #require(symlink("plan.txt", folder.path + "/content/media/same.txt") == 0)
    let run = try Self.generate(in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.text("output/media/same.txt") == folder.text("output/media/plan.txt"))
  }

  @Test("a name with a line break or a mark of direction is an error that shows it")
  func controlsInNames() throws {
    let folder = try Self.project()
    for name in ["x\n..", "a\u{202E}txt.exe", "\u{1B}]0;owned\u{7}"] {
      try Data("x".utf8).write(to: URL(filePath: folder.path + "/content/media/" + name))
    }
    let run = try Self.generate(in: folder)
    #expect(run.status == 1)
    for name in ["xU+000A..", "aU+202Etxt.exe", "U+001B]0;ownedU+0007"] {
      #expect(
        run.errors.contains("content/media/\(name):1:1: error: the name contains a control character"),
        "\(run.errors)")
    }
  }

  @Test(
    "a control character in a text is an error at its place",
    arguments: [
      ("content/plan.yml", "short_name: { fr: Plan 2030,", "short_name: { fr: \"Plan \\a\",", 2, 19),
      ("content/plan.yml", "short_name: { fr: Plan", "short_name: { fr: Pl\u{9B}an", 2, 21),
      ("content/pages/about.fr.md", "title: ", "title: \u{B}", 2, 8),
      ("templates/strings/fr.yml", "format:", "# \u{1B}\nformat:", 1, 3),
    ])
  func controls(_ name: String, _ old: String, _ new: String, _ line: Int, _ column: Int) throws {
    let folder = try Self.project()
    let text = try folder.text(name)
    let position = try #require(text.firstRange(of: old))
    let start = text[..<position.lowerBound].count { $0 == "\n" }
    try text.replacingCharacters(in: position, with: new)
      .write(toFile: folder.path + "/" + name, atomically: true, encoding: .utf8)
    let run = try Self.generate(in: folder)
    #expect(run.status == 1)
    let place = name.hasPrefix("templates") ? start + line : line
    #expect(run.errors.contains("\(name):\(place):\(column): error: "), "\(run.errors)")
    #expect(run.errors.contains("a control character"), "\(run.errors)")
  }

  @Test("of a million mistakes of a kind the first hundred are listed, and how many more there are")
  func manyMistakes() throws {
    let folder = try Self.project()
    let count = ProcessInfo.processInfo.environment["MILEPOST_MISTAKES"].flatMap { Int($0) } ?? 5000
    // A table may have half a million fields.
    for (number, start) in stride(from: 0, to: count, by: 100_000).enumerated() {
      let rows = (start..<min(start + 100_000, count)).map { "value-added,\(2000 + $0 % 30),x\($0)\n" }
      try ("indicator,year,value\n" + rows.joined()).write(
        toFile: folder.path + "/content/observations/more\(number).csv", atomically: true, encoding: .utf8)
    }
    let run = try Self.generate(in: folder)
    #expect(run.status == 1)
    #expect(run.errors.count { $0 == "\n" } < 500)
    #expect(
      run.errors.contains("and \(count - 100) more such as content/observations/more0.csv:2:18: error: "),
      "\(run.errors.suffix(1000))")
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
