import Foundation
import Reading
import Synchronization
import Testing

@testable import Preview

@Suite("watching the plan")
struct WatchTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
    .path

  private func write(_ name: String, _ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: (folder + "/" + name as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
  }

  @Test("a snapshot differs after each kind of change, and not after one outside the content")
  func snapshots() throws {
    try write("a.yml", "1")
    try write("b/c.md", "2")
    var last = FolderSnapshot(of: [folder])
    func differs(_ change: () throws -> Void) throws -> Bool {
      try change()
      let next = FolderSnapshot(of: [folder])
      defer { last = next }
      return next != last
    }
    Thread.sleep(forTimeInterval: 0.02)
    #expect(try differs { try write("a.yml", "3") }, "the same size")
    #expect(try differs { try write("b/d.md", "") }, "a new file")
    #expect(
      try differs { try FileManager.default.moveItem(atPath: folder + "/b", toPath: folder + "/e") },
      "another name")
    #expect(try differs { try FileManager.default.removeItem(atPath: folder + "/e/d.md") }, "one less")
    #expect(
      try differs {
        try FileManager.default.createSymbolicLink(atPath: folder + "/f", withDestinationPath: "gone")
      })
    #expect(try !differs { try write(".a.yml.swp", "x") })
    #expect(try !differs { try write("a.yml~", "x") })
    #expect(
      try !differs {
        try FileManager.default.createSymbolicLink(atPath: folder + "/g", withDestinationPath: ".")
      },
      "a folder that it is in itself")
    #expect(try differs { try FileManager.default.removeItem(atPath: folder) })
    #expect(try !differs {})
  }

  @Test("a build that files changed under is thrown away, and the last state is what is shown in the end")
  func changesDuringABuild() async throws {
    try write("a.yml", "0")
    let shown = Mutex<[String]>([])
    let builds = Mutex(0)
    let path = folder + "/a.yml"
    let watch = PreviewWatch(roots: [folder]) { _ in
      let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      let number = builds.withLock { count in
        count += 1
        return count
      }
      if number <= 2 { try? Data("\(number)".utf8).write(to: URL(filePath: path)) }
      return PreviewBuild(
        site: nil, diagnostics: [Diagnostic(.error, .missingFile, at: SourcePlace(path: "a.yml"), text)])
    } show: { build in
      shown.withLock { $0 += build.diagnostics.map(\.message) }
    }
    let task = Task { try await watch.run() }
    defer { task.cancel() }
    for _ in 0..<500 where shown.withLock(\.isEmpty) { try await Task.sleep(for: .milliseconds(10)) }
    #expect(shown.withLock { $0 } == ["2"])
    try write("a.yml", "later")
    for _ in 0..<500 where shown.withLock(\.count) < 2 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(shown.withLock { $0 } == ["2", "later"])
  }

  @Test("a port in use takes the next, or is an error if it was asked for")
  func ports() async throws {
    let handler = PreviewHandler(PreviewState(), folders: [], isLocal: true)
    let server = PreviewServer(host: .thisComputer, handler: handler)
    let (addresses, announced) = AsyncStream<(String, Int?)>.makeStream()
    let first = Task { try await server.run(port: nil) { announced.yield(($0, $1)) } }
    let second = Task { try await server.run(port: nil) { announced.yield(($0, $1)) } }
    defer {
      first.cancel()
      second.cancel()
    }
    var seen: [String] = []
    var inUse: [Int] = []
    for await (address, port) in addresses {
      seen.append(address)
      inUse += [port].compactMap(\.self)
      if seen.count == 2 { break }
    }
    #expect(Set(seen).count == 2 && !inUse.isEmpty, "\(seen) \(inUse)")
    let ports = seen.compactMap { URL(string: $0)?.port }
    let taken = try #require(ports.first)
    await #expect(throws: PreviewServer.Failure.portInUse(taken)) {
      try await server.run(port: taken) { _, _ in }
    }
  }

  @Test("an address to listen on is a number")
  func hosts() {
    #expect(PreviewHost("localhost")?.isLocal == true)
    #expect(PreviewHost("::1")?.description == "[::1]")
    #expect(PreviewHost("0.0.0.0")?.isLocal == false)
    #expect(PreviewHost("example.org") == nil)
  }
}
