import Foundation
import TestSupport
import Testing

/// docs/dependencies.md tells what the program is made of: the same as Package.swift asks for and the package manager resolved.
@Suite("Dependencies")
struct DependenciesTests {
  private static func text(_ name: String) throws -> String {
    try String(contentsOfFile: Repository.path(name), encoding: .utf8)
  }

  private static let systemLibraries = [
    "cmark-gfm", "libevent", "libexpat", "libxlsxwriter", "libyaml", "libzip",
  ]

  /// The versions of the table, by package.
  private static func documented() throws -> [String: String] {
    let rows = try text("docs/dependencies.md").matches(of: #/\n\| ([a-z-]+) \| (\d+\.\d+\.\d+) \|/#)
    return Dictionary(uniqueKeysWithValues: rows.map { (String($0.1), String($0.2)) })
  }

  private struct Resolved: Decodable {
    struct Pin: Decodable { let identity: String }
    let pins: [Pin]
  }

  @Test("the documents list the resolved tree")
  func resolved() throws {
    let data = try Data(contentsOf: Repository.root.appending(path: "Package.resolved"))
    // What a package asks for in turn has the versions that it takes, so those are compared by name alone.
    let pins = try JSONDecoder().decode(Resolved.self, from: data).pins
    #expect(try Set(Self.documented().keys) == Set(pins.map(\.identity)))
  }

  @Test("the manifest asks for exact versions alone, those of the documents")
  func exact() throws {
    let manifest = try Self.text("Package.swift")
    let asked = manifest.matches(of: #/\.package\(url: "[^"]+\/([^"\/]+)", exact: "([^"]+)"\)/#)
    #expect(asked.count == manifest.matches(of: #/\.package\(url:/#).count)
    let documented = try Self.documented()
    for package in asked { #expect(documented[package.1.lowercased()] == String(package.2)) }
  }

  @Test("the bill of materials has every package with its version, and is the same each time")
  func bill() throws {
    let list = Repository.root.appending(path: "scripts/list-materials")
    let run = try Run([], program: list)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Run([], program: list).output == run.output)
    let bill = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(bill["bomFormat"] as? String == "CycloneDX")
    let parts = try #require(bill["components"] as? [[String: Any]])
    var versions: [String: String] = [:]
    for part in parts {
      versions[try #require(part["name"] as? String)] = part["version"] as? String
      #expect((part["licenses"] as? [Any])?.count == 1)
    }
    for library in Self.systemLibraries {
      #expect(versions.removeValue(forKey: library) != nil)
    }
    #expect(try Set(versions.keys) == Set(Self.documented().keys))
  }

  @Test("every package has its notice")
  func notices() throws {
    let notices = try Self.text("THIRD-PARTY.md").lowercased()
    for name in try Self.documented().keys + Self.systemLibraries + ["unihan"] {
      #expect(notices.contains(name), "\(name)")
    }
  }
}
