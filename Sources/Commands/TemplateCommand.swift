import ArgumentParser
import Foundation
import struct Editing.TemplateCopies
import struct Reading.BuiltInFiles
import Text

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "List, show and copy the program's templates, words and assets.",
    discussion: """
      Without a file, lists all of them and says which the plan has of its own, and which of those are older than what \
      they were copied from. A file of the plan's own is used instead of the program's; all others stay the program's.

      EXAMPLES
        milepost template
        milepost template breadcrumb.mustache
        milepost template breadcrumb.mustache --copy
        milepost template breadcrumb.mustache --settled
        milepost template --templates my-templates
      """)

  @Argument(help: "A file, such as indicator.mustache or assets/style.css; without an option it is printed.")
  var file: String?

  @Option(help: "The folder with the plan's own templates.")
  var templates = "templates"

  @Flag(help: "Copy the program's file into the plan's own templates, to be changed there.")
  var copy = false

  @Flag(help: "Record that the plan's own file has been compared with the program's present one.")
  var settled = false

  func validate() throws {
    guard !(copy && settled) else { throw ValidationError("choose one of --copy and --settled") }
    guard file != nil || !(copy || settled) else { throw ValidationError("name the file") }
  }

  func run() throws {
    var copies = TemplateCopies(root: templates)
    guard let file else {
      for name in TemplateCopies.names {
        let remark: String =
          switch copies.state(of: name) {
          case .builtIn: ""
          case .own: "  (your own)"
          case .outdated: "  (your own, older than the program's)"
          }
        print(name + remark)
      }
      return
    }
    guard let bytes = BuiltInFiles.templates[file] else {
      let nearest = NearestWord.to(file, among: TemplateCopies.names).map { "did you mean \"\($0)\"? " } ?? ""
      throw Self.failure(
        "the program has no file \"\(file)\"", nearest + "milepost template lists all of them")
    }
    let isOwn = copies.state(of: file) != .builtIn
    do {
      if copy {
        guard !isOwn else {
          throw Self.failure("\(templates)/\(file) is there already", "remove it first to begin anew")
        }
        try copies.copy(file)
        print("\(templates)/\(file) is used instead of the program's.")
      } else if settled {
        guard isOwn else {
          throw Self.failure("the plan has no \(templates)/\(file)", "--copy makes it from the program's")
        }
        try copies.settle(file)
        print("\(templates)/\(file) counts as up to date.")
      } else {
        do {
          try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
          throw Self.failure("\(file) cannot be printed", error.localizedDescription)
        }
      }
    } catch let error as CocoaError {
      throw Self.failure("\(templates)/\(file) cannot be written", error.localizedDescription)
    }
  }

  private static func failure(_ message: String, _ remedy: String) -> ExitCode {
    Terminal.error("error: \(message)\n  \(remedy)")
    return .failure
  }
}
