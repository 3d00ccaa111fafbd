import Foundation

/// Files of `Tests/Fixtures`.
package enum Fixture {
  private static let folder = Repository.root.appending(path: "Tests/Fixtures")

  package static func decoded<Value: Decodable>(_ path: String) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(contentsOf: folder.appending(path: path)))
    } catch {
      preconditionFailure("Tests/Fixtures/\(path): \(error)")
    }
  }
}
