import Foundation
import TestSupport
import Testing

@Suite("search files")
struct SearchFilesTests {
  /// The terms and the addresses of the index of one language of the tiny plan.
  private func index(_ language: String) throws -> (terms: [String], addresses: [String]) {
    let folder = try TemporaryFolder()
    _ = try Run(["--content", Repository.path("Tests/Fixtures/atlas/content"), "--output", folder.path])
    func column(_ number: Int, of kind: String) throws -> [String] {
      let files = try folder.files.filter { $0.hasPrefix("\(language)/search/\(kind)/") }
        .sorted { $0.count == $1.count ? $0 < $1 : $0.count < $1.count }
      return try files.flatMap { file in
        try #require(folder.text(file).firstMatch(of: /^indexFile\(`([^`]*)`\);\n$/)).1.split(separator: "\n")
          .map { line in
            String(line.split(separator: "\t", omittingEmptySubsequences: false)[number])
          }
      }
    }
    return (try column(0, of: "terms"), try column(1, of: "entries"))
  }

  @Test("French is found without its accents, and what only Arabic pages say is not in its index")
  func french() throws {
    let index = try index("fr")
    #expect(index.terms.contains("energie"))
    #expect(!index.terms.contains { $0.contains("é") })
    #expect(!index.terms.contains("مسار"))
    #expect(
      index.terms.map { Array($0.utf16) }
        == index.terms.map { Array($0.utf16) }.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(Set(index.terms).count == index.terms.count)
    #expect(index.addresses.contains("chapters/history.html"))
  }

  @Test("names of the other languages and aliases are found, but not their texts")
  func otherNames() throws {
    let index = try index("fr")
    #expect(index.terms.contains("بطاريات"))
    #expect(index.terms.contains("rifbat"))
  }

  @Test(
    "Arabic is found without its article and vowel signs, and a page that is not translated is not in its index"
  )
  func arabic() throws {
    let index = try index("ar")
    // The letter at its end is searched as the one that many write for it.
    #expect(index.terms.contains("صناعيه"))
    #expect(!index.terms.contains { $0.hasPrefix("الصناعي") })
    #expect(!index.addresses.contains("chapters/history.html"))
    #expect(index.addresses.contains { $0.hasPrefix("directory.html#organisation-") })
    #expect(index.addresses.allSatisfy { !$0.contains("..") })
  }
}
