import ArgumentParser
import Foundation
import Publishing
import Text

/// Compares a copy of a site with the manifest of the site.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that a copy of a site has the bytes that were published.",
    discussion: """
      Compares every file of a folder, or of a site on the web, with the size and the SHA-256 that the site's \
      manifest (\(Manifest.fileName)) lists. The run ends with status 1 if a file is missing or differs. Files that the manifest \
      does not name are listed and are not a mistake; on the web they cannot be seen.

      A site on the web is fetched with the program curl, which has to be installed.

      EXAMPLES
        milepost verify output
        milepost verify https://www.example.org/plan/ --manifest output/\(Manifest.fileName)
      """)

  @Argument(help: "The folder of the copy, or its address on the web: https://…")
  var site: String

  @Option(
    help: ArgumentHelp(
      "The manifest to compare the site with, such as one whose signature you have checked.",
      discussion: "Without it, the copy's own."))
  var manifest: String?

  /// The most faults and other files to list, so that a wrong folder does not give a million lines.
  private static let mostLines = 100

  func run() throws {
    let isWhole: Bool
    do throws(PublishingFailure) {
      isWhole = try verify()
    } catch {
      Terminal.error(error.description)
      throw ExitCode.failure
    }
    guard isWhole else { throw ExitCode.failure }
  }

  /// - Returns: whether every file is as the manifest lists it.
  private func verify() throws(PublishingFailure) -> Bool {
    let isRemote = site.hasPrefix("https://") || site.hasPrefix("http://")
    let faults: [SiteCopy.Fault]
    let manifest: Manifest
    if isRemote {
      let copy = try RemoteSite(site)
      manifest = if let file = self.manifest { try Manifest.read(file: file) } else { try copy.manifest() }
      let complaint: String
      (faults, complaint) = try copy.faults(manifest)
      if !faults.isEmpty && !complaint.isEmpty { Terminal.error(complaint) }
    } else {
      manifest = try Manifest.read(file: self.manifest ?? site + "/" + Manifest.fileName)
      faults = SiteCopy(manifest) { [site] in site + "/" + $0 }.faults
      list(try SiteCopy.strangers(in: site, manifest).map { named($0) + ": not in the manifest" })
    }
    list(faults.map { named($0.path) + ": error: " + Self.words(for: $0.kind, isRemote: isRemote) })
    let count = manifest.files.count
    print(
      faults.isEmpty
        ? "All \(count) files (\(manifest.byteCount) bytes) are as the manifest lists them."
        : "\(faults.count) of \(count) files \(faults.count == 1 ? "is" : "are") not as the manifest lists them."
    )
    return faults.isEmpty
  }

  private func named(_ path: String) -> String {
    (site.hasSuffix("/") ? site + path : site + "/" + path).withControlsShown
  }

  private func list(_ lines: [String]) {
    lines.prefix(Self.mostLines).forEach(Terminal.error)
    if lines.count > Self.mostLines {
      Terminal.error("and \(lines.count - Self.mostLines) more of this kind")
    }
  }

  private static func words(for fault: SiteCopy.Fault.Kind, isRemote: Bool) -> String {
    switch fault {
    case .missing: isRemote ? "it is not served" : "it is missing"
    case .notAPlainFile: "this is not a plain file"
    case .unreadable(let reason): "it cannot be read: \(reason)"
    case .size(let size, let listed): "it has \(size) bytes, and the manifest lists \(listed)"
    case .bytes: "its bytes are not those of the manifest (SHA-256)"
    }
  }
}
