import Foundation
import TestSupport

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A running `milepost serve`, ended with this value.
final class PreviewProcess {
  private let process = Process()
  private let address: String
  private let log: String

  /// - Parameter arguments: beside the port.
  init(_ arguments: [String], log: String) throws {
    self.log = log
    try Data().write(to: URL(filePath: log))
    process.executableURL = Repository.program
    process.arguments = ["serve", "--port", "0"] + arguments
    process.standardOutput = FileHandle(forWritingAtPath: log)
    process.standardError = process.standardOutput
    try process.run()
    var found: String?
    for _ in 0..<1000 where found == nil {
      Thread.sleep(forTimeInterval: 0.02)
      let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
      found = text.firstMatch(of: #/http://[0-9.:]+//#).map { String($0.output) }
    }
    guard let found else { throw Failure.isSilent }
    address = found
  }

  enum Failure: Error { case isSilent }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  var isRunning: Bool { process.isRunning }

  /// All that it said so far.
  var text: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }

  /// What it answers, with the preview's tag, and what it adds to the policy, taken out of pages.
  ///
  /// - Parameter path: of a file in the site.
  func file(_ path: String) async throws -> (status: Int, bytes: Data) {
    let name = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    var (status, bytes) = try await Self.get(address + name)
    if path.hasSuffix(".html"), let start = bytes.range(of: Data(#"<script src="/.milepost-preview/"#.utf8)),
      let end = bytes.range(of: Data("</script>".utf8), in: start.upperBound..<bytes.endIndex)
    {
      bytes.removeSubrange(start.lowerBound..<end.upperBound)
      if let rule = bytes.range(of: Data("connect-src 'self'; ".utf8)) { bytes.removeSubrange(rule) }
    }
    return (status, bytes)
  }

  struct State: Decodable {
    struct Problem: Decodable {
      let severity: String
      let path: String
      let line: Int
      let column: Int
      let message: String
    }
    let version: String
    let problems: [Problem]
  }

  /// - Parameter version: waits for another than this one.
  func state(since version: String = "") async throws -> State {
    let (_, json) = try await Self.get(address + ".milepost-preview/state?since=" + version)
    return try JSONDecoder().decode(State.self, from: json)
  }

  private static let session = URLSession(configuration: .ephemeral)

  private static func get(_ address: String) async throws -> (Int, Data) {
    guard let url = URL(string: address) else { throw URLError(.badURL) }
    let (bytes, response) = try await session.data(
      for: URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData))
    return ((response as? HTTPURLResponse)?.statusCode ?? 0, bytes)
  }
}
