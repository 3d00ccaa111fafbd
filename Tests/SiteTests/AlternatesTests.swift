import Reading
import TestSupport
import Testing

@testable import Plan
@testable import Site

/// The cases of `Fixtures/cases/generator.json` that concern `hreflang`.
@Suite("Languages of a page for search engines")
struct AlternatesTests {
  private struct Cases: Decodable {
    var hreflang: [Case]

    struct Case: Decodable {
      /// Addresses by language.
      var pages: [String: String]
      var expectOnEach: [String]?
      var root: String?

      enum CodingKeys: String, CodingKey {
        case pages, root
        case expectOnEach = "expect_on_each"
      }
    }
  }

  private static let cases: [Cases.Case] = (Fixture.decoded("cases/generator.json") as Cases).hreflang
  private static let languages = [
    Language(id: "zh", tag: "zh-Hans", name: "中文"), Language(id: "en", tag: "en", name: "English"),
  ]

  @Test("a page names its languages as its case says", arguments: cases.indices)
  func namesItsLanguages(_ index: Int) {
    let example = Self.cases[index]
    let none = LocalizedText([:])
    let site = Site(
      title: none, description: none, publisher: none, languages: Self.languages, defaultLanguage: "zh",
      address: "https://HOST/")
    let languages = Self.languages.filter { example.pages[$0.id] != nil }
    let page: Page = example.root == nil ? .chapter("chapter-1") : .overview
    let links = site.alternates(of: page, in: languages).map { link in
      "<link rel=\"alternate\" hreflang=\"\(link.tag)\" href=\"\(Self.asFolder(link.href))\">"
    }
    if let expected = example.expectOnEach {
      #expect(links == expected)
    } else {
      #expect(links.contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://HOST/\">"))
      #expect(links.count == languages.count + 1)
    }
  }

  /// The cases name folders where this site has files, so that it opens from a disk.
  private static func asFolder(_ address: String) -> String {
    address.replacing("/chapters/", with: "/").replacing(".html", with: "/").replacing("/index/", with: "/")
  }
}
