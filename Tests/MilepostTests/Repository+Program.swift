import Foundation
import TestSupport

extension Repository {
  /// The program beside the test bundle, or the one that MILEPOST_PROGRAM names.
  static var program: URL {
    if let named = ProcessInfo.processInfo.environment["MILEPOST_PROGRAM"] {
      return URL(filePath: named, relativeTo: root).absoluteURL
    }
    let folders =
      Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() } + [
        Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
        root.appending(path: ".build/debug"),
      ]
    let candidates = folders.map { $0.appending(path: "milepost") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0]
  }
}
