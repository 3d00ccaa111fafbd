package import Foundation

/// Where things are in this repository.
package enum Repository {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  package static func path(_ name: String) -> String { root.appending(path: name).path }
}
