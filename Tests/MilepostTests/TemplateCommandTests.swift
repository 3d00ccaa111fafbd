import Foundation
import Reading
import TestSupport
import Testing

@testable import Editing

@Suite("milepost template")
struct TemplateCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("a file of the program is copied once, and told to be older once the program's has changed")
  func copies() throws {
    var copies = TemplateCopies(root: folder.path)
    let name = "breadcrumb.mustache"
    #expect(copies.state(of: name) == .builtIn)
    try copies.copy(name)
    #expect(try Array(folder.text(name).utf8) == BuiltInFiles.templates[name])
    #expect(TemplateCopies(root: folder.path).state(of: name) == .own)
    // As a former version of the program would have recorded it.
    let record = try folder.text("copied.txt").replacing(#/[0-9a-f]{16}/#, with: "0123456789abcdef")
    try record.write(toFile: folder.path + "/copied.txt", atomically: true, encoding: .utf8)
    #expect(TemplateCopies(root: folder.path).outdated == [name])
    let upgrade = try Run(
      ["upgrade", "--content", Repository.path("Tests/Fixtures/atlas/content"), "--templates", folder.path])
    #expect(upgrade.output.contains("\(name) is older than the program's"))
    let settled = try Run(["template", name, "--settled", "--templates", folder.path])
    #expect(settled.status == 0, "\(settled.errors)")
    #expect(TemplateCopies(root: folder.path).outdated.isEmpty)
  }

  @Test("files are listed and shown, and what cannot be done is refused with a remedy")
  func refusals() throws {
    let arguments = ["--templates", folder.path]
    let list = try Run(["template"] + arguments)
    #expect(list.output.split(separator: "\n").count == TemplateCopies.names.count)
    let shown = try Run(["template", "assets/style.css"] + arguments)
    #expect(Array(shown.output.utf8) == BuiltInFiles.templates["assets/style.css"])
    let unknown = try Run(["template", "indicatr.mustache"] + arguments)
    #expect(unknown.status == 1 && unknown.errors.contains("did you mean \"indicator.mustache\"?"))
    #expect(
      try Run(["template", "text.mustache", "--settled"] + arguments).errors.contains("--copy makes it"))
    #expect(try Run(["template", "text.mustache", "--copy"] + arguments).status == 0)
    #expect(try Run(["template", "text.mustache", "--copy"] + arguments).errors.contains("is there already"))
  }
}
