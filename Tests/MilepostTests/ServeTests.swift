import Foundation
import TestSupport
import Testing

@Suite("milepost serve")
struct ServeTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["MILEPOST_EDITS"].flatMap(Int.init) ?? 30
  private static let seed = environment["MILEPOST_SEED"].flatMap(UInt64.init) ?? 13

  /// What a clean build of a plan came to.
  private struct CleanBuild {
    /// By path; nil if there is an error.
    var files: [String: Data]?
    /// As `path:line:column: severity: message`, in no order; the code behind it is not in what the page is sent.
    var problems: Set<String>

    init(_ plan: PreviewedPlan) throws {
      let folder = try TemporaryFolder()
      let run = try Run([
        "generate", "--no-sync", "--content", plan.content, "--templates", plan.templates, "--output",
        folder.path + "/site",
      ])
      let lines = run.errors.split(separator: "\n").map(String.init)
      let told = lines.filter { $0.firstMatch(of: #/^\S.*?:\d+:\d+: (error|warning): /#) != nil }
      problems = Set(told.map(Self.withoutCode))
      guard run.status == 0 else { return }
      let names = try folder.files.filter { !$0.contains("/.milepost") }
      files = try Dictionary(
        uniqueKeysWithValues: names.map {
          (String($0.dropFirst("site/".count)), try Data(contentsOf: URL(filePath: folder.path + "/" + $0)))
        })
    }

    private static func withoutCode(_ line: String) -> String {
      line.replacing(#/ \[[a-z0-9-]+\]$/#, with: "")
    }
  }

  @Test(
    "after each edit every file, and every problem, is that of a clean build; a mistake leaves the pages as they were"
  )
  func equalsACleanBuild() async throws {
    let folder = try TemporaryFolder()
    var plan = try PreviewedPlan(folder: folder.path, seed: Self.seed)
    let preview = try PreviewProcess(
      ["--content", plan.content, "--templates", plan.templates], log: folder.path + "/log")
    var good: [String: Data] = [:]
    var everSeen: Set<String> = []
    var failures = 0
    var done = "nothing yet"
    for number in 0...Self.count {
      if number > 0 {
        if failures >= 2 {
          try plan.mend()
          done = "mended all"
        } else {
          done = try plan.edit()
        }
      }
      let clean = try CleanBuild(plan)
      failures = clean.files == nil ? failures + 1 : 0
      good = clean.files ?? good
      everSeen.formUnion(good.keys)
      let difference = try await Self.difference(preview, good, clean.problems, everSeen)
      guard difference == nil else {
        Issue.record(
          "seed \(Self.seed), edit \(number), \(done): \(difference ?? "")\n\(preview.text.suffix(2000))")
        return
      }
    }
    #expect(preview.isRunning)
    #expect(everSeen.count > 50)
  }

  /// Waits until the preview shows what it should.
  ///
  /// - Returns: what differs after all that time, or nil.
  private static func difference(
    _ preview: PreviewProcess, _ files: [String: Data], _ problems: Set<String>, _ everSeen: Set<String>
  ) async throws -> String? {
    let deadline = ContinuousClock.now + .seconds(60)
    while true {
      let difference = try await differenceNow(preview, files, problems, everSeen)
      if difference == nil || ContinuousClock.now > deadline { return difference }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  private static func differenceNow(
    _ preview: PreviewProcess, _ files: [String: Data], _ problems: Set<String>, _ everSeen: Set<String>
  ) async throws -> String? {
    let told = try await preview.state().problems
    let lines = Set(told.map { "\($0.path):\($0.line):\($0.column): \($0.severity): \($0.message)" })
    guard lines == problems else {
      return
        "problems shown and not there: \(lines.subtracting(problems)), missing: \(problems.subtracting(lines))"
    }
    // Files that a site passes through stay on the disk: they are as they are now, or gone, over the last good pages too.
    let isBroken = problems.contains { $0.contains(": error: ") }
    for (path, bytes) in files where !isBroken || !(path.hasPrefix("media/") || path.hasPrefix("assets/")) {
      let (status, shown) = try await preview.file(path)
      guard status == 200, shown == bytes else { return "\(path) differs (\(status))" }
    }
    // While there is no site at all, nothing is found either.
    for path in everSeen.subtracting(files.keys) {
      guard try await preview.file(path).status == 404 else { return "\(path) is still there" }
    }
    return nil
  }

  @Test("a port that was asked for and is in use is an error; an address must be a number")
  func ports() throws {
    let folder = try TemporaryFolder()
    let plan = try PreviewedPlan(folder: folder.path, seed: 1)
    let preview = try PreviewProcess(["--content", plan.content], log: folder.path + "/log")
    let port = try #require(preview.text.firstMatch(of: #/:(\d+)//#)).output.1
    let second = try Run(["serve", "--content", plan.content, "--port", String(port)])
    #expect(second.status == 1)
    #expect(second.errors.contains("port \(port) is in use"), "\(second.errors)")
    #expect(try Run(["serve", "--host", "example.org"]).errors.contains("is not an address"))
    #expect(try Run(["serve", "--port", "70000"]).errors.contains("is not a port"))
  }

  @Test("without a plan the preview says so and waits for one")
  func noPlan() async throws {
    let folder = try TemporaryFolder()
    let preview = try PreviewProcess(["--content", folder.path + "/content"], log: folder.path + "/log")
    var state = try await preview.state()
    if state.problems.isEmpty { state = try await preview.state(since: state.version) }
    #expect(state.problems.first?.message.contains("there is no folder") == true)
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: folder.path + "/content")
    for _ in 0..<600 where try await preview.file("index.html").status != 200 {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(try await preview.file("index.html").status == 200)
  }
}
