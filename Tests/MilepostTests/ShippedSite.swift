import Foundation
import TestSupport

/// The plan that ships with this repository, published once for all tests that read it.
enum ShippedSite {
  private static let published = Result {
    let folder = Repository.path(".build/shipped-site")
    return (folder, try Run(["generate", "--strict", "--output", folder]))
  }

  /// The run that published it.
  static func run() throws -> Run {
    try published.get().1
  }

  /// - Parameter name: a page with its language and without extension, such as `zh/directory`.
  static func page(_ name: String) throws -> PageMarkup {
    try PageMarkup(contentsOf: published.get().0 + "/\(name).html")
  }

  /// The names of all pages, as ``page(_:)`` takes them.
  static func pages() throws -> [String] {
    try FileManager.default.files(below: published.get().0).filter { $0.hasSuffix(".html") }
      .map { String($0.dropLast(".html".count)) }
  }

  /// - Parameter path: of any file below the site, such as `data/status.csv`.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: published.get().0 + "/" + path, encoding: .utf8)
  }
}
