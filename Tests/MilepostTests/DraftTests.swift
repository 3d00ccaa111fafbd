import Foundation
import Preview
import Publishing
import Reading
import Site
import TestSupport
import Testing

@testable import milepost

/// Entries and texts with `draft: true`: shown by the preview with a mark, nowhere in what is published.
@Suite("Drafts")
struct DraftTests {
  private let folder: TemporaryFolder
  private var content: String { folder.path + "/content" }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/explained/content"), toPath: content)
    // Everything that a plan can have beside its pages.
    try edit("site.yml") { $0.replacingOccurrences(of: "outputs:", with: "# outputs:") }
  }

  private func edit(_ name: String, _ change: (String) -> String) throws {
    let path = content + "/" + name
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try change(text).write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func build(showsDrafts: Bool = false) async throws -> Build.Result<PreviewSiteCollector> {
    var build = Build(SourceFolders(content: content), comparesLanguages: true)
    build.showsDrafts = showsDrafts
    return await build.run(into: { PreviewSiteCollector() })
  }

  private func addDrafts() throws {
    try edit("indicators/01-roads.yml") {
      $0 + """
          - id: secret-tunnels
            draft: true
            name: { zh: 秘密隧道, en: Secret tunnels }
            unit: km
            better: higher
            baseline: { year: 2020, value: 4321, source: plan }
            targets:
              - { year: 2025, value: 5432, source: plan }

        """
    }
    try edit("indicators/secret-tunnels.en.md") { _ in "A secret narrative.\n" }
    try edit("observations/figures.csv") { $0 + "secret-tunnels,2022,4567,yearbook\n" }
    try edit("measures.yml") {
      $0 + "- { id: secret-step, draft: true, chapter: goals, what: { zh: 秘密举措, en: Secret step } }\n"
    }
    try edit("sources.yml") {
      $0 + "- { id: secret-source, draft: true, title: { zh: 秘密来源, en: Secret source }, date: 2031 }\n"
    }
    try edit("pages/secret-page.en.md") { _ in "---\ntitle: Secret page\ndraft: true\n---\nSecret words.\n" }
    try edit("sectors/secret-field.yml") { _ in
      "draft: true\nname: { zh: 秘密领域, en: Secret field }\nsegments:\n  - { id: secret-part, name: { zh: 秘密, en: Secret } }\n"
    }
  }

  @Test func `a published site is the same with drafts and without, byte for byte`() async throws {
    let before = try await build()
    try addDrafts()
    let after = try await build()
    #expect(after.isSound, "\(after.diagnostics)")
    #expect(after.diagnostics == before.diagnostics)
    #expect(after.draftCount == 5)
    #expect(try #require(after.output?.site).files == #require(before.output?.site).files)
  }

  @Test func `the preview shows drafts with a mark`() async throws {
    try addDrafts()
    let result = try await build(showsDrafts: true)
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors)")
    let site = try #require(result.output?.site)
    let page = try #require(site.text("en/indicators/secret-tunnels.html"))
    #expect(page.contains("<h1>Draft: Secret tunnels</h1>"))
    #expect(site.text("zh/indicators/secret-tunnels.html")?.contains("<h1>草稿：秘密隧道</h1>") == true)
    #expect(site.text("en/pages/secret-page.html")?.contains("Draft: Secret page") == true)
    #expect(site.text("en/indicators/length.html")?.contains("<h1>Length of roads</h1>") == true)
  }

  @Test func `what names a draft is an error that says where the draft is`() async throws {
    try addDrafts()
    try edit("sectors/bridges.en.md") { _ in
      "See [it](page:secret-page), {{value secret-tunnels 2022}} and [a step](measure:secret-step).\n"
    }
    try edit("indicators/01-roads.yml") {
      $0.replacingOccurrences(of: "value: 100, source: plan", with: "value: 100, source: secret-source")
    }
    try edit("site.yml") { $0 + "headline: [secret-tunnels]\n" }
    try edit("domains.yml") { $0.replacingOccurrences(of: "[bridges]", with: "[bridges, secret-field]") }
    let told = try await build().diagnostics.filter { $0.severity == .error }
    #expect(told.allSatisfy { $0.code == "named-draft" || $0.code.hasPrefix("figure-") }, "\(told)")
    let drafts = told.filter { $0.code == "named-draft" }
    #expect(drafts.count == 6, "\(drafts)")
    #expect(drafts.allSatisfy { $0.hint?.contains("or the line \"draft: true\" at ") == true })
    #expect(drafts.contains { $0.hint?.contains("content/pages/secret-page.en.md:3") == true })
  }

  @Test func `a translation can be a draft by itself`() async throws {
    try edit("chapters/01-goals.en.md") {
      $0.replacingOccurrences(of: "title: Goals", with: "title: Goals\ndraft: true")
    }
    let result = try await build()
    #expect(result.isSound)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(result.output?.site.text("en/chapters/goals.html") == nil)
    #expect(result.output?.site.text("zh/chapters/goals.html") != nil)
  }

  @Test func `a draft may be unfinished, and its mark has to be true or false`() async throws {
    try edit("measures.yml") { $0 + "- { id: later, draft: true, chapter: nowhere }\n" }
    #expect(try await build().isSound)
    try edit("measures.yml") { $0.replacingOccurrences(of: "draft: true", with: "draft: yes") }
    #expect(try await build().diagnostics.map(\.code) == ["not-true-or-false"])
  }
}

extension PreviewSite {
  /// The text of a file; nil if there is none.
  fileprivate func text(_ path: String) -> String? {
    guard case .bytes(let bytes)? = files[path] else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
