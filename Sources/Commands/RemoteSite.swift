import Foundation
import Publishing
import Text

/// A site on the web, fetched with the program curl.
///
/// Curl uses what is configured on the system: certificates, proxies, versions of HTTP. The program itself opens no connection. Fetched
/// files are named by numbers, so that nothing that a host says becomes a path on this machine.
struct RemoteSite {
  private let address: String
  private let folder: String

  /// The largest size of a manifest, in bytes.
  private static let largestManifest = 64 << 20

  /// - Parameter address: that of the site's folder, with the scheme.
  init(_ address: String) throws(PublishingFailure) {
    guard
      !address.unicodeScalars.contains(where: {
        $0.value <= 0x20 || "\"\\?#\u{7F}".unicodeScalars.contains($0)
      })
    else {
      throw .unreadable(
        address.withControlsShown,
        reason: "the address of a site is that of its folder: https://example.org/plan/")
    }
    self.address = address.hasSuffix("/") ? address : address + "/"
    folder = FileManager.default.temporaryDirectory.path + "/milepost-\(UUID().uuidString)"
  }

  /// The site's own manifest.
  func manifest() throws(PublishingFailure) -> Manifest {
    try fetching([Manifest.fileName], largest: Self.largestManifest) { complaint throws(PublishingFailure) in
      guard FileManager.default.fileExists(atPath: folder + "/0") else {
        throw .unreadable(
          address + Manifest.fileName,
          reason: complaint
            + "\n  if the host serves no file whose name begins with a dot, name the one that you published with --manifest"
        )
      }
      do throws(PublishingFailure) {
        return try Manifest.read(file: folder + "/0")
      } catch .damagedManifest {
        throw .unreadable(
          address + Manifest.fileName,
          reason: "the host serves something else here than the list of a site's files"
            + "\n  name the one that you published with --manifest")
      }
    }
  }

  /// The files that are not served as the manifest lists them, and the first thing that curl reports; empty if nothing is wrong.
  func faults(_ manifest: Manifest) throws(PublishingFailure) -> ([SiteCopy.Fault], complaint: String) {
    let paths = manifest.files.keys.sorted()
    let largest = manifest.files.values.map(\.size).max() ?? 0
    return try fetching(paths, largest: largest) { complaint in
      let numbers = Dictionary(keepingFirst: paths.enumerated().map { ($1, $0) })
      let copy = SiteCopy(manifest) { [folder] in folder + "/" + (numbers[$0].map(String.init) ?? "") }
      return (copy.faults, complaint)
    }
  }

  /// - Parameter body: is given what curl reports; the files exist, under their numbers, until it returns.
  private func fetching<Result>(
    _ paths: [String], largest: Int, _ body: (String) throws(PublishingFailure) -> Result
  ) throws(PublishingFailure) -> Result {
    let complaint: String
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      complaint = try runCurl(paths, largest: largest)
    } catch let failure as PublishingFailure {
      throw failure
    } catch {
      throw .notWritable(folder, reason: error.localizedDescription)
    }
    return try body(complaint)
  }

  /// - Returns: the first line of curl's messages, empty if there are none.
  private func runCurl(_ paths: [String], largest: Int) throws -> String {
    var config = """
      fail
      silent
      no-progress-meter
      show-error
      globoff
      location
      max-redirs = 5
      proto = "\(address.hasPrefix("https:") ? "=https" : "=http,https")"
      connect-timeout = 20
      speed-limit = 100
      speed-time = 30
      retry = 2
      parallel
      parallel-max = 8
      max-filesize = \(max(largest, 1))

      """
    for (number, path) in paths.enumerated() {
      let names = path.split(separator: "/").map { String($0).percentEncoded }
      config += "url = \"\(address)\(names.joined(separator: "/"))\"\noutput = \"\(folder)/\(number)\"\n"
    }
    let file = folder + "/config"
    try Data(config.utf8).write(to: URL(filePath: file))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["curl", "--disable", "--config", file]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw PublishingFailure.unreadable(
        address, reason: "the program curl cannot be started: \(error.localizedDescription)")
    }
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // The exit status of env for a program that it does not find.
    guard process.terminationStatus != 127 else {
      throw PublishingFailure.unreadable(
        address,
        reason:
          "the program curl is not installed\n  install it, or copy the site to this machine and verify the folder"
      )
    }
    let complaint = said.split(whereSeparator: \.isNewline).first { $0.hasPrefix("curl:") }
    return complaint.map { String($0).withControlsShown } ?? ""
  }
}
