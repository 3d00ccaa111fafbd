import Foundation

/// Where things are in this repository.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func path(_ name: String) -> String { root.appending(path: name).path }

  /// The program beside the test bundle.
  static var program: URL {
    let folders =
      Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() } + [
        Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
        root.appending(path: ".build/debug"),
      ]
    let candidates = folders.map { $0.appending(path: "milepost") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0]
  }
}
