import Foundation
import Hashing
import Markup
import Templates

/// What stands in the pages themselves, so that their first view waits for no other file: the rules of the stylesheet for what is seen
/// first, and the lines of the script that set the theme. The two files mark them, and have them as well.
struct FirstView: Sendable {
  /// An element, and the source that allows it in a policy.
  struct Inline: Sendable {
    let element: Fragment
    let source: String

    /// - Returns: nil without content.
    fileprivate init?(_ name: String, _ content: [UInt8]) {
      guard !content.isEmpty else { return nil }
      element = Fragment(trusting: Array("<\(name)>".utf8) + content + Array("</\(name)>".utf8))
      source = "'sha256-\(Data(SHA256Digest(of: content).bytes).base64EncodedString())'"
    }
  }

  /// By the kind of page that a mark names.
  private let rulesOfKinds: [String: Inline?]
  private let rulesOfOthers: Inline?
  /// Nil if the script marks no lines.
  let script: Inline?

  init(stylesheet: [UInt8] = [], script: [UInt8] = []) {
    let rules = FirstRules(stylesheet)
    let kinds = rules.kinds.map { ($0, Inline("style", rules.css(kind: $0))) }
    rulesOfKinds = Dictionary(uniqueKeysWithValues: kinds)
    rulesOfOthers = Inline("style", rules.css(kind: ""))
    self.script = Inline("script", Self.marked(in: script))
  }

  /// - Returns: nil if the stylesheet marks none for pages of that kind.
  func rules(kind: String) -> Inline? { rulesOfKinds[kind] ?? rulesOfOthers }

  /// The lines of a script between `/* first */` and `/* later */`.
  private static func marked(in script: [UInt8]) -> [UInt8] {
    guard let first = script.firstRange(of: Array("/* first */".utf8)),
      let later = script[first.upperBound...].firstRange(of: Array("/* later */".utf8))
    else { return [] }
    // Browsers take carriage returns away before they look at the hash.
    let lines = script[first.upperBound..<later.lowerBound].split { "\r\n".utf8.contains($0) }
      .map { $0.drop { $0 == UInt8(ascii: " ") } }.filter { !$0.isEmpty }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
