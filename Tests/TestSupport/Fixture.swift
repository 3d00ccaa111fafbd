import Foundation

/// Files of `Tests/Fixtures`.
package enum Fixture {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  package static func decoded<Value: Decodable>(_ path: String) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(contentsOf: folder.appending(path: path)))
    } catch {
      preconditionFailure("Tests/Fixtures/\(path): \(error)")
    }
  }
}
