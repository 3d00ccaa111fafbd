import Foundation
import TestSupport
import Testing

/// Runs that are cut off at a random moment: what readers see then, and what the next run makes of it.
///
/// By exchange the site is the old one or the new one, by the journal every file is one of theirs. The next run ends well, leaves the
/// site of its content and nothing else, and files of others are still there. `make test-kills` does it 500 times and prints what came
/// of it.
@Suite("Interrupted runs", .serialized)
struct InterruptedRunTests {
  private static let count = ProcessInfo.processInfo.environment["MILEPOST_KILLS"].flatMap(Int.init) ?? 20

  /// The files below a folder, by path.
  private typealias Files = [String: Data]

  private static func files(in folder: String) throws -> Files {
    // A first run that is cut off early leaves no folder.
    guard FileManager.default.fileExists(atPath: folder) else { return [:] }
    return try FileManager.default.contents(below: folder)
  }

  /// Two states of a plan whose sites differ on every page, with files that come, go and become folders, and their sites.
  private struct Plans {
    let folder: TemporaryFolder
    let old: Files
    let new: Files

    func content(_ name: String) -> String { folder.path + "/" + name + "-content" }
    func site(_ name: String) -> String { folder.path + "/" + name + "-site" }

    init() throws {
      folder = try TemporaryFolder()
      let path = folder.path
      let manager = FileManager.default
      for name in ["old", "new"] {
        let content = path + "/" + name + "-content"
        try manager.copyItem(
          atPath: Repository.path("Tests/Fixtures/atlas/content"), toPath: content)
        let media = name == "old" ? ["turned/into-a-file.txt", "gone.txt"] : ["turned", "come/late.txt"]
        for medium in media {
          let file = URL(filePath: content + "/media/" + medium)
          try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(name.utf8).write(to: file)
        }
      }
      let file = path + "/new-content/plan.yml"
      let plan = try String(contentsOfFile: file, encoding: .utf8)
      try plan.replacing("Plan", with: "Nouveau plan").replacing("خطة", with: "الخطة")
        .write(toFile: file, atomically: true, encoding: .utf8)
      for name in ["old", "new"] {
        let run = try Run(["--content", path + "/\(name)-content", "--output", path + "/\(name)-site"])
        #expect(run.status == 0, "\(run.errors)")
      }
      old = try InterruptedRunTests.files(in: path + "/old-site")
      new = try InterruptedRunTests.files(in: path + "/new-site")
    }
  }

  /// One run that is cut off, with the folder that it publishes into.
  private struct Trial: CustomStringConvertible {
    var isFirst: Bool
    var isExchange: Bool
    var signal: Int32
    /// Whether the moment is one at which the site is taking its place, which is short; otherwise any of the run.
    var isLate: Bool
    /// Whether a file of somebody else's comes while the site is published.
    var isVisited: Bool
    /// Whether the next run has the content of before.
    var isTakenBack: Bool

    init(_ index: Int) {
      isFirst = index % 5 == 0
      isExchange = index % 2 == 0
      signal = [SIGKILL, SIGTERM, SIGINT][index % 3]
      isLate = index % 4 < 2
      isVisited = index % 7 < 3
      isTakenBack = index % 11 < 4
    }

    var description: String {
      "\(isFirst ? "first" : "later") run by \(isExchange ? "exchange" : "journal"), signal \(signal), "
        + "\(isLate ? "late" : "any moment")\(isVisited ? ", visited" : "")\(isTakenBack ? ", taken back" : "")"
    }
  }

  private enum Outcome: String, CaseIterable {
    case absent = "no site yet"
    case old = "the old site"
    case new = "the new site"
    case between = "whole files of both"
  }

  @Test("a run may be cut off at any moment")
  func cutOff() throws {
    let plans = try Plans()
    #expect(plans.old.keys.count { plans.new[$0] != plans.old[$0] } > 30)
    var outcomes: [String: [Outcome: Int]] = [:]
    /// How long the last run took that nobody cut off.
    var duration = Duration.seconds(1)
    for index in 0..<Self.count {
      let trial = Trial(index)
      let outcome: Outcome
      (outcome, duration) = try attempt(trial, plans, within: duration)
      outcomes[trial.isExchange ? "exchange" : "journal", default: [:]][outcome, default: 0] += 1
    }
    for (mode, tally) in outcomes.sorted(by: { $0.key < $1.key }) {
      let counts = Outcome.allCases.compactMap { kind in tally[kind].map { "\(kind.rawValue) \($0)" } }
      print("cut off by \(mode), \(tally.values.reduce(0, +)) runs: \(counts.joined(separator: ", "))")
    }
  }

  @Test("of two runs at once one waits for the other, and the site is that of one of them, whole")
  func atOnce() async throws {
    let plans = try Plans()
    for round in 0..<4 {
      let scratch = try TemporaryFolder()
      let site = scratch.path + "/site"
      if round % 2 == 1 { try put(Data("mine".utf8), site + "/.keep") }
      try await withThrowingTaskGroup(of: Run.self) { group in
        for name in ["old", "new"] {
          let content = plans.content(name)
          group.addTask { try Run(["--content", content, "--output", site, "--no-sync"]) }
        }
        for try await run in group { #expect(run.status == 0, "\(run.errors)") }
      }
      var found = try Self.files(in: site)
      found[".keep"] = nil
      #expect(found == plans.old || found == plans.new)
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["site"])
    }
  }

  /// - Returns: what lay in the folder, and how long the next run took.
  private func attempt(
    _ trial: Trial, _ plans: Plans, within duration: Duration
  ) throws -> (Outcome, Duration) {
    let scratch = try TemporaryFolder()
    let site = scratch.path + "/site"
    var foreign: Files = [:]
    if !trial.isFirst { try FileManager.default.copyItem(atPath: plans.site("old"), toPath: site) }
    if !trial.isExchange {
      foreign[".keep"] = Data("mine".utf8)
      if !trial.isFirst { foreign["notes/mine.txt"] = Data("mine".utf8) }
    }
    for (name, data) in foreign { try put(data, site + "/" + name) }

    let process = Process()
    process.executableURL = Repository.program
    process.currentDirectoryURL = Repository.root
    process.arguments = ["--content", plans.content("new"), "--output", site, "--no-sync"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let start = ContinuousClock.now
    try process.run()
    if trial.isVisited && !trial.isFirst {
      wait(until: start + duration * Double.random(in: 0...1), for: process)
      foreign["visitor.txt"] = Data("mine too".utf8)
      try put(Data("mine too".utf8), site + "/visitor.txt")
    }
    if trial.isLate {
      let staging = trial.isExchange ? scratch.path + "/.site.milepost-staging" : site + "/.milepost-staging"
      while process.isRunning && access(staging + "/.milepost-manifest.json", F_OK) != 0 {}
      wait(until: .now + .microseconds(Int.random(in: 0...6000)), for: process)
    } else {
      wait(until: start + duration * Double.random(in: 0...1), for: process)
    }
    kill(process.processIdentifier, trial.signal)
    process.waitUntilExit()

    let outcome = try outcome(of: trial, site, foreign, plans)
    let name = trial.isTakenBack ? "old" : "new"
    let again = ContinuousClock.now
    let run = try Run(["--content", plans.content(name), "--output", site, "--no-sync"])
    let time = ContinuousClock.now - again
    #expect(run.status == 0, "\(trial): \(run.errors)")
    let expected = (trial.isTakenBack ? plans.old : plans.new).merging(foreign) { site, _ in site }
    try expect(Self.files(in: site), expected, "\(trial): after the next run")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["site"], "\(trial)")
    return (outcome, time)
  }

  /// What lies at the site's place after the run was cut off; records what may not be there.
  private func outcome(
    of trial: Trial, _ site: String, _ foreign: Files, _ plans: Plans
  ) throws -> Outcome {
    // Files of others that came late may still be on their way.
    let found = try Self.files(in: site).filter {
      foreign[$0.key] == nil && !$0.key.hasPrefix(".milepost-staging/") && $0.key != ".milepost-lock"
    }
    if found == plans.new { return .new }
    if trial.isFirst ? found.isEmpty : found == plans.old { return trial.isFirst ? .absent : .old }
    // A visitor makes the folder one that cannot be exchanged.
    let isExchange = trial.isExchange && !(trial.isVisited && !trial.isFirst)
    #expect(!isExchange, "\(trial): neither the old site nor the new one")
    for (path, data) in found {
      let isWhole = data == plans.new[path] || (!trial.isFirst && data == plans.old[path])
      #expect(isWhole, "\(trial): \(path) is of neither site")
    }
    return .between
  }

  private func expect(_ found: Files, _ expected: Files, _ comment: String) {
    let manifest = ".milepost-manifest.json"
    let missing = expected.keys.filter { found[$0] == nil }.sorted()
    let surplus = found.keys.filter { expected[$0] == nil }.sorted()
    let different = found.keys.filter { expected[$0] != nil && expected[$0] != found[$0] && $0 != manifest }
    #expect(
      missing.isEmpty && surplus.isEmpty && different.isEmpty,
      "\(comment): missing \(missing), surplus \(surplus), different \(different.sorted())")
  }

  private func put(_ data: Data, _ path: String) throws {
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  private func wait(until moment: ContinuousClock.Instant, for process: Process) {
    while process.isRunning && ContinuousClock.now < moment { usleep(50) }
  }
}
