import Foundation
import Plan
import Publishing
import Reading
import Site
import TestSupport
import Testing
import Text

@testable import Commands
@testable import milepost

/// Every code of a diagnostic has an explanation, and every example of one gives that code.
///
/// The examples are lines of files of the plan in `Fixtures/explained`.
@Suite("Explanations")
struct ExplanationTests {
  private static let plan = Repository.path("Tests/Fixtures/explained/content")
  private static let explanations = Explanation.all.filter { $0.example != nil }

  @Test func `every code is explained in both languages`() {
    #expect(Explanation.all.map(\.code) == Diagnostic.codes)
    for explanation in Explanation.all {
      for language in Explanation.Language.allCases {
        #expect(!explanation.meaning(language).isEmpty, "\(explanation.code)")
        #expect(
          (explanation.example == nil) != explanation.reason(language).isEmpty, "\(explanation.code)")
      }
    }
    #expect(Self.explanations.count > 130)
  }

  @Test("the pages of the guide are as the explanations are", arguments: Explanation.Language.allCases)
  func pagesAreUpToDate(_ language: Explanation.Language) throws {
    let path = Repository.path("docs/" + ExplanationPage.name(of: language))
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page == ExplanationPage(language: language).markdown, "run: make diagnostics-guide")
  }

  @Test("the wrong example gives the code where it is told, the right one gives none")
  func examplesAreTrue() async throws {
    let theme = ThemeLoader.load(
      root: ThemeLoader.usualFolder, languages: PlanLoader.load(root: Self.plan).plan?.site.languages ?? [])
    await withTaskGroup(of: Void.self) { group in
      for half in 0..<2 {
        group.addTask {
          for (number, explanation) in Self.explanations.enumerated() where number % 2 == half {
            await Self.check(explanation, theme)
          }
        }
      }
    }
  }

  private static func check(
    _ explanation: Explanation, _ theme: (theme: Theme, diagnostics: [Diagnostic])
  ) async {
    let code = explanation.code
    guard let example = explanation.example else { return }
    do {
      let files = example.beside.map { ($0.file, $0.text) }
      let wrong = try overlay(example.file, example.wrong, example)
      let right = try overlay(example.rightFile, example.right, example)
      let wrongFiles = files + [(example.file, wrong.text)]
      var isRendered = false
      var told = try await diagnostics(wrongFiles, theme, isRendered)
      if !told.contains(where: { $0.code == code }) {
        // What only pages know.
        isRendered = true
        told = try await diagnostics(wrongFiles, theme, isRendered)
      }
      var place = example.place
      if place.path == example.file {
        place.line += wrong.lines
        place.column += wrong.indent
      }
      let places = told.filter { $0.code == code }.map(\.place)
      #expect(places.contains(place), "\(code) at \(place): \(told)")
      let mended = try await diagnostics(
        files + example.besideRight.map { ($0.file, $0.text) } + [(example.rightFile, right.text)], theme,
        isRendered)
      let left = mended.filter { $0.severity == .error || $0.code == code }
      #expect(left.isEmpty, "\(code): \(left)")
    } catch {
      Issue.record("\(code): \(error)")
    }
  }

  /// The whole of a file with an example's lines in it, and how many lines and columns stand before them.
  private static func overlay(_ file: String, _ text: String, _ example: Explanation.Example) throws -> (
    text: String, lines: Int, indent: Int
  ) {
    guard example.isAdded || example.insteadOf != nil else { return (text, 0, 0) }
    let below = file.drop { $0 != "/" }.dropFirst()
    let base: String =
      if file.hasPrefix("content/") {
        try String(contentsOfFile: plan + "/" + below, encoding: .utf8)
      } else {
        String(decoding: try #require(BuiltInFiles.templates[String(below)]), as: UTF8.self)
      }
    guard let insteadOf = example.insteadOf else {
      return (base + text, base.count { $0 == "\n" }, 0)
    }
    var lines = base.components(separatedBy: "\n")
    let number = try #require(lines.firstIndex { $0.trimmingWhitespace == insteadOf })
    let indent = lines[number].prefix { $0 == " " }
    let rows = text.split(separator: "\n").map { indent + String($0) }
    lines.replaceSubrange(number...number, with: rows.map(String.init))
    return (lines.joined(separator: "\n"), number, indent.count)
  }

  private static func diagnostics(
    _ files: [(String, String)], _ theme: (theme: Theme, diagnostics: [Diagnostic]), _ isRendered: Bool
  ) async throws -> [Diagnostic] {
    let temporary = try TemporaryFolder()
    let root = temporary.path
    try FileManager.default.copyItem(atPath: plan, toPath: root + "/content")
    try FileManager.default.createDirectory(
      atPath: root + "/templates", withIntermediateDirectories: true)
    for (file, text) in files {
      let url = URL(filePath: root + "/" + file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let sources = SourceFolders(content: root + "/content", templates: root + "/templates")
    var build = Build(sources, comparesLanguages: true)
    build.rendersPages = isRendered
    let isUsual = !files.contains { $0.0.hasPrefix("templates/") || $0.0 == "content/site.yml" }
    if isUsual { build.theme = theme }
    let result = await build.run(into: { Publication?.none })
    return (result.diagnostics + result.notes).map { diagnostic in
      var diagnostic = diagnostic
      let path = diagnostic.place.path
      for prefix in [root + "/", BuiltInFiles.name + "/"] where path.hasPrefix(prefix) {
        let below = String(path.dropFirst(prefix.count))
        diagnostic.place.path = prefix == root + "/" ? below : "templates/" + below
      }
      return diagnostic
    }
  }

  @Test func `the terminal shows the example with its place`() throws {
    let explanation = try #require(Explanation(code: "unknown-key"))
    let text = ExplanationText(explanation: explanation, language: .zh).text
    #expect(text.contains("错误: content/units.yml\n    - { id: tonne"))
    let rows = text.split(separator: "\n")
    let mark = try #require(rows.firstIndex { $0.hasSuffix("^") })
    // Two columns for each Chinese letter.
    let column = try #require(rows[mark - 1].range(of: "powr")).lowerBound
    let before = rows[mark - 1][..<column].unicodeScalars.reduce(0) {
      $0 + (EastAsianWidth.isWide($1) ? 2 : 1)
    }
    #expect(rows[mark].count - 1 == before)
    #expect(Explanation(code: "no-such-code") == nil)
  }
}
