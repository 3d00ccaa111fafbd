import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import milepost

/// Every command and every example of the guides in `docs/` is tried, in the order in which a reader would.
///
/// A block of `sh` is run. A comment above any other block says what to do with it: `<!-- write FILE -->` makes it the file's content,
/// `<!-- append FILE -->` puts it at the end, and `<!-- change FILE -->` replaces its lines with `-` by those with `+`. Blocks without a
/// language are shown alone.
@Suite("Guides")
struct GuideTests {
  private static let names = ["start", "editing", "translating", "designing", "going-live", "upgrading"]

  @Test("a guide's commands and examples work", arguments: names.flatMap { [$0 + ".md", $0 + ".zh.md"] })
  func works(_ name: String) async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/bin/milepost", withDestinationPath: Repository.program.path)
    var place = folder.path
    var steps = 0
    for block in try Self.blocks(of: name) {
      let position = "docs/\(name):\(block.line)"
      if block.text == "milepost serve\n" {
        // What it serves is tested elsewhere; that its options are right is enough.
        _ = try Milepost.parseAsRoot(["serve"])
      } else if block.language == "sh" {
        let script = "PATH=\"$1:$PATH\"\n\(block.text)pwd > \"$1/place\"\n"
        let run = try Run(
          ["-e", "-c", script, "sh", folder.path + "/bin"], in: place, program: URL(filePath: "/bin/sh"))
        try #require(run.status == 0, "\(position): \(run.errors)")
        #expect(!run.errors.contains(": error: "), "\(position): \(run.errors)")
        place = try folder.text("bin/place").trimmingCharacters(in: .newlines)
      } else if let task = block.task {
        try Self.perform(task, block.text, in: place, position)
      } else {
        #expect(block.language.isEmpty, "\(position): nothing tries this example")
        continue
      }
      steps += 1
    }
    #expect(steps > 4)
  }

  @Test("what the guide of commands says is what the program says")
  func commands() throws {
    let path = Repository.path("docs/commands.md")
    let text = Self.commandsGuide
    if ProcessInfo.processInfo.environment["MILEPOST_RECORD"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOfFile: path, encoding: .utf8) == text,
      "MILEPOST_RECORD=1 swift test --filter GuideTests writes docs/commands.md anew")
  }

  @Test("every command and option has a Chinese explanation, and none is explained that is gone")
  func chineseCommands() throws {
    let text = try String(contentsOfFile: Repository.path("docs/commands.zh.md"), encoding: .utf8)
    for section in text.components(separatedBy: "\n## ").dropFirst() {
      let name = section.prefix { $0 != "\n" }
      #expect(Self.all.contains { $0.name == name }, "\(name)")
    }
    for (name, command) in Self.all {
      let section = text.components(separatedBy: "\n## \(name)\n").dropFirst().first?
        .components(separatedBy: "\n## ").first
      let options = Self.options(of: command)
      let explained = Set(
        (section ?? "").matches(of: #/\| `(--[a-z-]+)[^|]*\| [^|]*\p{Han}/#).map { String($0.1) })
      #expect(section != nil && explained == options, "\(name)")
    }
  }

  @Test("every command says what it does, shows an example that it takes, and explains its options")
  func help() throws {
    for (name, command) in Self.all {
      let configuration = command.configuration
      #expect(!configuration.abstract.isEmpty, "\(name)")
      let examples = configuration.discussion.split(separator: "\n")
        .filter { $0.hasPrefix("  milepost ") }
      #expect(!examples.isEmpty, "\(name) has no example")
      for example in examples {
        let words = example.split(separator: " ").prefix { $0 != "<" && $0 != ">" }.dropFirst().map {
          String($0)
        }
        // A quoted argument of several words is not taken apart.
        guard !example.contains("\"") else { continue }
        #expect(throws: Never.self, "\(example)") { try Milepost.parseAsRoot(words) }
      }
      let shown = Set(examples.flatMap { $0.split(separator: " ").map(String.init) })
      #expect(Self.options(of: command).subtracting(shown).isEmpty, "\(name) has no example of each option")
    }
  }

  @Test("a misspelt command is told with the one that was meant")
  func misspeltCommands() {
    #expect(Milepost.unknownCommand(in: ["genrate"])?.contains("did you mean \"generate\"?") == true)
    #expect(Milepost.unknownCommand(in: ["sheet", "exprt", "plan.xlsx"])?.contains("\"export\"?") == true)
    #expect(Milepost.unknownCommand(in: ["frobnicate"])?.contains("there are: new, generate") == true)
    for right in [
      [], ["--strict"], ["generate", "x"], ["new", "plan", "x"], ["help", "x"], ["new", "--help"],
    ] {
      #expect(Milepost.unknownCommand(in: right) == nil, "\(right)")
    }
  }

  // MARK: - Commands

  private static var all: [(name: String, command: any ParsableCommand.Type)] {
    below(Milepost.self, "milepost")
  }

  private static func below(_ command: any ParsableCommand.Type, _ name: String) -> [(
    name: String, command: any ParsableCommand.Type
  )] {
    command.configuration.subcommands.flatMap { command in
      let name = name + " " + (command.configuration.commandName ?? "")
      return [(name: name, command: command)] + below(command, name)
    }
  }

  private static func help(of command: any ParsableCommand.Type) -> String {
    Milepost.helpMessage(for: command, columns: 80)
  }

  private static func options(of command: any ParsableCommand.Type) -> Set<String> {
    let listed = help(of: command).matches(of: #/(?m)^  (?:-[a-z], )?(--[a-z-]+)/#).map { String($0.1) }
    return Set(listed).subtracting(["--version", "--help"])
  }

  private static var commandsGuide: String {
    let head = """
      # All commands

      [中文](commands.zh.md)

      What `milepost help` says of each. `milepost` alone is `milepost generate`. The exit status is 0 if all went well, 1 if there were
      mistakes or nothing was published, 64 if the command was written wrongly.

      The packages bring completions for bash, zsh and fish. For a program from elsewhere,
      `milepost --generate-completion-script bash` (or `zsh`, `fish`) prints them.

      """
    return head
      + all.map { name, command in
        let text = help(of: command).split(separator: "\n", omittingEmptySubsequences: false)
          .map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
        return "\n## \(name)\n```\n\(text.trimmingCharacters(in: .newlines))\n```\n"
      }.joined()
  }

  // MARK: - Blocks

  private struct Block {
    var language: String
    var text: String
    var line: Int
    /// Such as `write content/units.yml`.
    var task: [Substring]?
  }

  private static func blocks(of name: String) throws -> [Block] {
    let text = try String(contentsOfFile: Repository.path("docs/" + name), encoding: .utf8)
    var blocks: [Block] = []
    var open: Block?
    var task: [Substring]?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let bare = line.drop { $0 == " " }
      if let match = line.wholeMatch(of: #/<!-- ((?:write|append|change) \S+) -->/#) {
        task = match.1.split(separator: " ")
      } else if bare.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          (open, task) = (nil, nil)
        } else {
          open = Block(language: String(bare.dropFirst(3)), text: "", line: number + 1, task: task)
        }
      } else {
        let isIndented = open?.language == "sh" && line.count != bare.count
        open?.text += (isIndented ? bare : line) + "\n"
      }
    }
    return blocks
  }

  private static func perform(_ task: [Substring], _ text: String, in folder: String, _ position: String)
    throws
  {
    let file = URL(filePath: "\(folder)/\(task[1])")
    switch task[0] {
    case "write":
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    case "append":
      try (String(contentsOf: file, encoding: .utf8) + text).write(
        to: file, atomically: true, encoding: .utf8)
    default:
      let lines = text.split(separator: "\n")
      func side(_ mark: Character) -> String {
        lines.filter { $0.first == mark }.map { $0.dropFirst() + "\n" }.joined()
      }
      let before = try String(contentsOf: file, encoding: .utf8)
      try #require(before.ranges(of: side("-")).count == 1, "\(position): \(task[1]) has other lines")
      try before.replacing(side("-"), with: side("+")).write(to: file, atomically: true, encoding: .utf8)
    }
  }
}
