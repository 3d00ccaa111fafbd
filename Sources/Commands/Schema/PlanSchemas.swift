import Editing
import Foundation
import Language
import Localisation
import Markup
import Plan
import Reading

/// The schemas of all files of a plan, with the settings by which Visual Studio Code finds them.
///
/// The settings name files by pattern, so that a file that is added later is covered and no file has to name its schema itself.
struct PlanSchemas {
  /// The folder of the schemas in that of the plan.
  static let folder = "schema"
  static let settings = ".vscode/settings.json"

  static var files: [SchemaFile] { SchemaFile.plan + SchemaFile.translation + SchemaFile.language }

  /// - Parameter languages: those of the site.
  /// - Returns: paths in the folder of the plan.
  static func texts(languages: [String]) -> [(path: String, text: String)] {
    let writer = SchemaWriter(languages: languages, descriptions: KeyDescriptions(languages: languages))
    return files.map { (path(of: $0), writer.schema(of: $0).indented) }
  }

  static func path(of file: SchemaFile) -> String { "\(folder)/\(file.name).schema.json" }

  /// The settings that VS Code and the editors made from it need, and the extension that reads them.
  static var editorSettings: [(path: String, text: String)] {
    let pairs = files.filter { $0.files.hasSuffix(".yml") }.map { file in
      (path(of: file), JSONValue.text(file.files))
    }
    let settings = JSONValue.object([("yaml.schemas", .object(pairs.map { ("./" + $0.0, $0.1) }))])
    let extensions = JSONValue.object([("recommendations", .list([.text("redhat.vscode-yaml")]))])
    return [
      (Self.settings, settings.indented), (".vscode/extensions.json", extensions.indented),
    ]
  }
}
