import Foundation
import TestSupport

extension Repository {
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
