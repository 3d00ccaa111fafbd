import Foundation
import TestSupport

/// A copy of the test plan that somebody edits, with a folder of templates of its own.
struct PreviewedPlan {
  let folder: String
  private let pristine = Repository.path("Tests/Fixtures/atlas/content")
  private let shipped = Repository.path("templates")
  private var generator: SeededGenerator
  private var count = 0

  var content: String { folder + "/content" }
  var templates: String { folder + "/templates" }

  init(folder: String, seed: UInt64) throws {
    self.folder = folder
    generator = SeededGenerator(seed: seed)
    try FileManager.default.copyItem(atPath: pristine, toPath: content)
    try FileManager.default.createDirectory(atPath: templates + "/strings", withIntermediateDirectories: true)
  }

  /// Puts everything back as it was.
  mutating func mend() throws {
    for (root, source) in [(content, pristine), (templates, nil)] {
      for name in try FileManager.default.contentsOfDirectory(atPath: root) {
        try FileManager.default.removeItem(atPath: root + "/" + name)
      }
      guard let source else { continue }
      for name in try FileManager.default.contentsOfDirectory(atPath: source) {
        try FileManager.default.copyItem(atPath: source + "/" + name, toPath: root + "/" + name)
      }
    }
    try FileManager.default.createDirectory(atPath: templates + "/strings", withIntermediateDirectories: true)
  }

  /// Does what an editor, a designer or a program of theirs might do.
  ///
  /// - Returns: what was done, for the report of a failure.
  mutating func edit() throws -> String {
    count += 1
    switch Int.random(in: 0..<13, using: &generator) {
    case 0, 1:
      return try rewrite(any(".md")) { $0 + "\n\nEncore \(count).\n" }
    case 2, 3:
      return try rewrite(any(".csv")) { text in
        let digits = text.indices.filter { text[$0].isNumber }
        guard let place = digits.randomElement(using: &generator) else { return text }
        return text.replacingCharacters(in: place...place, with: "\(count % 10)")
      }
    case 4:
      let name =
        ["layout.mustache", "indicator.mustache", "text.mustache"].randomElement(using: &generator) ?? ""
      let text = try String(contentsOfFile: shipped + "/" + name, encoding: .utf8)
      let slip = Bool.random(using: &generator) ? "" : "{{nothing_of_this_name}}"
      return try write(templates + "/" + name, text + "<!-- \(count)\(slip) -->\n")
    case 5:
      let text = try String(contentsOfFile: shipped + "/strings/fr.yml", encoding: .utf8)
      return try write(
        templates + "/strings/fr.yml", text.replacingOccurrences(of: "Indicateurs", with: "Mesures \(count)"))
    case 6:
      return try write(templates + "/assets/style.css", "/* \(count) */\n")
    case 7:
      guard let path = try any("") else { return "nothing" }
      let suffix = (path as NSString).pathExtension
      let other = (path as NSString).deletingLastPathComponent + "/renamed-\(count).\(suffix)"
      try FileManager.default.moveItem(atPath: path, toPath: other)
      return "renamed \(path) to \(other)"
    case 8:
      guard let path = try any("") else { return "nothing" }
      try FileManager.default.removeItem(atPath: path)
      return "removed \(path)"
    case 9:
      return try rewrite(any(".yml")) { String($0.prefix($0.count / 2)) + "\n  \"half: [" }
    case 10:
      guard let path = try any(".md") else { return "nothing" }
      try Data([0x41, 0xFF, 0xFE, 0x00]).write(to: URL(filePath: path))
      return "no text in \(path)"
    case 11:
      // Saved by a program that writes the file in two parts.
      guard let path = try any(".yml") else { return "nothing" }
      let bytes = try Data(contentsOf: URL(filePath: path))
      try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
      Thread.sleep(forTimeInterval: 0.03)
      try (bytes + Data("# \(count)\n".utf8)).write(to: URL(filePath: path))
      return "saved \(path) in two parts"
    default:
      for number in 0..<100 { _ = try write(content + "/media/\(count)/\(number).txt", "\(number)") }
      return "added a hundred files"
    }
  }

  private mutating func any(_ suffix: String) throws -> String? {
    try FileManager.default.files(below: content).filter { $0.hasSuffix(suffix) }
      .randomElement(using: &generator).map { content + "/" + $0 }
  }

  private func rewrite(_ path: String?, _ change: (String) -> String) throws -> String {
    guard let path, let text = try? String(contentsOfFile: path, encoding: .utf8) else { return "nothing" }
    return try write(path, change(text))
  }

  private func write(_ path: String, _ text: String) throws -> String {
    let parent = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    return "wrote \(path)"
  }
}
