import Foundation
import Reading
import Text

/// A plan's own templates, words and assets, with a record of which of the program's files they were copied from.
///
/// The program's files change with its versions and those of a plan do not, so that a plan needs to be told what it is missing.
package struct TemplateCopies {
  package enum State: Sendable {
    /// The plan uses the program's.
    case builtIn
    /// The plan's own, copied from the program's present version or from one that is not on record.
    case own
    /// The plan's own, and the program's has changed since it was copied.
    case outdated
  }

  /// The folder of the plan's own templates.
  package let root: String
  /// The fingerprints of the program's files from which the plan's were made, by path.
  private var origins: [String: String] = [:]

  private static let record = "copied.txt"

  package init(root: String) {
    self.root = root
    let text = try? String(contentsOfFile: "\(root)/\(Self.record)", encoding: .utf8)
    for line in (text ?? "").split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { origins[String(parts[1])] = String(parts[0]) }
    }
  }

  /// The program's files, by their paths in the folder.
  package static var names: [String] { BuiltInFiles.templates.paths(below: "") }

  package func state(of name: String) -> State {
    guard FileManager.default.fileExists(atPath: "\(root)/\(name)") else { return .builtIn }
    guard let origin = origins[name], origin != Self.fingerprint(of: name) else { return .own }
    return .outdated
  }

  /// The plan's files whose origin has changed since.
  package var outdated: [String] { Self.names.filter { state(of: $0) == .outdated } }

  /// Copies one of the program's files, which the plan does not have yet.
  package mutating func copy(_ name: String) throws {
    guard let bytes = BuiltInFiles.templates[name] else { return }
    let place = URL(filePath: "\(root)/\(name)")
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
    try settle(name)
  }

  /// Records that the plan's file has what the program's has now.
  package mutating func settle(_ name: String) throws {
    origins[name] = Self.fingerprint(of: name)
    let lines = origins.sortedByKey.map { "\($0.value) \($0.key)\n" }.joined()
    let text = "# What the files of this folder were copied from. Written by \"milepost template\".\n" + lines
    try Data(text.utf8).write(to: URL(filePath: "\(root)/\(Self.record)"))
  }

  private static func fingerprint(of name: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(BuiltInFiles.templates[name] ?? [])
    return fingerprint.hexadecimal
  }
}
