import ArgumentParser
import Foundation
import Plan

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write JSON Schemas of all YAML files, so that an editor completes and explains their keys.",
    discussion: """
      Writes them to FOLDER/schema/, in the languages of the plan in FOLDER/content/ if there is one, and the settings \
      with which Visual Studio Code finds them, unless there are some already. Run it again after an upgrade or when \
      the site gets another language.

      EXAMPLE
        milepost schema
      """)

  @Argument(help: "The folder that holds the plan's content/ and templates/.")
  var folder = "."

  func run() throws {
    let languages = PlanLoader.languages(root: folder + "/content")
    var written = 0
    do {
      for (path, text) in PlanSchemas.texts(languages: languages) {
        try Self.write(text, to: "\(folder)/\(path)")
        written += 1
      }
      for (path, text) in PlanSchemas.editorSettings {
        let place = "\(folder)/\(path)"
        if FileManager.default.fileExists(atPath: place) {
          if try path == PlanSchemas.settings
            && !String(contentsOfFile: place, encoding: .utf8).contains("\"yaml.schemas\"")
          {
            print(
              "\(place) is yours and stays as it is; it needs this to find the schemas:\n\(text)",
              terminator: "")
          }
        } else {
          try Self.write(text, to: place)
        }
      }
    } catch {
      Terminal.error("\(folder): error: the schemas cannot be written\n  \(error.localizedDescription)")
      throw ExitCode.failure
    }
    print("\(folder)/\(PlanSchemas.folder)/ holds \(written) schemas.")
  }

  private static func write(_ text: String, to path: String) throws {
    let place = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }
}
