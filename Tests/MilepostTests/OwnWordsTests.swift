import Foundation
import Plan
import Reading
import TestSupport
import Testing
import Text

/// The site retells the outline and never copies its sentences: facts, names and terms carry over, eighteen letters in a row do not.
///
/// `Fixtures/outline/runs.txt` has the fingerprint of every run of 18 letters and digits of the outline, and not its text.
@Suite("The site's own words")
struct OwnWordsTests {
  private static let length = 18

  private let outline: Set<Substring>
  /// Longest first.
  private let names: [[Unicode.Scalar]]

  init() throws {
    let runs = try String(
      contentsOfFile: Repository.path("Tests/Fixtures/outline/runs.txt"), encoding: .utf8)
    outline = Set(runs.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") })
    try #require(outline.count > 15_000)
    let plan = try #require(PlanLoader.load(root: Repository.path("content")).plan)
    names = Set(plan.names.compactMap { $0["zh"] }).map(Self.letters).filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
  }

  @Test("no page holds a sentence of the outline, whatever wrote it")
  func pages() throws {
    var blocks: [String: String] = [:]
    for page in try ShippedSite.pages() {
      for block in try ShippedSite.page(page).blocks { blocks[block, default: page] = page }
    }
    try #require(blocks.count > 3_000)
    let copied = blocks.flatMap { block, page in runs(in: block).map { "\(page): \($0)" } }
    #expect(copied.isEmpty, "\(copied.sorted().joined(separator: "\n"))")
  }

  @Test("no page shows the name of a value instead of the value")
  func placeholders() throws {
    for page in try ShippedSite.pages() {
      let names = try ShippedSite.page(page).text.matches(of: #/\{[a-z_-]+\}/#).map { String($0.0) }
      #expect(names.isEmpty, "\(page): \(names)")
    }
  }

  @Test("a copied sentence is found, and a list, a name and other words are not")
  func whatCounts() {
    #expect(runs(in: "市人民政府关于印发武汉制造2025行动纲要的通知（武政〔2016〕7号）").isEmpty)
    // The name in it does not make the rest of the sentence a name.
    #expect(runs(in: "现将《武汉制造2025行动纲要》印发给你们") == ["现将武汉制造2025行动纲要印发给你们"])
    #expect(runs(in: "现将《武汉制造2025行动、纲要》印发给你们").isEmpty)
    #expect(runs(in: "超高速率、超大容量、超长距离光传送网设备的研发和产业化项目").isEmpty)
    #expect(runs(in: "本站按行业整理各家企业的名称和地址以备查考之用").isEmpty)
  }

  // MARK: - Runs

  /// What a block shares with the outline. An enumeration comma ends a run, so that the items of a list never add up; what consists of
  /// names and figures alone is not a sentence.
  private func runs(in block: String) -> [String] {
    let letters = Self.letters(block)
    guard letters.count >= Self.length else { return [] }
    let bounds = block.split(separator: "、").dropLast().map { Self.letters(String($0)).count }
      .reduce(into: []) { bounds, count in bounds.append((bounds.last ?? 0) + count) }
    var runs: [Range<Int>] = []
    for start in 0...(letters.count - Self.length) {
      let range = start..<(start + Self.length)
      guard !bounds.contains(where: { range.lowerBound < $0 && $0 < range.upperBound }),
        outline.contains(fingerprint(letters[range])[...])
      else { continue }
      if let last = runs.last, start == last.upperBound - Self.length + 1 {
        runs[runs.count - 1] = last.lowerBound..<range.upperBound
      } else {
        runs.append(range)
      }
    }
    guard !runs.isEmpty else { return [] }
    let isNamed = named(letters)
    return runs.filter { $0.contains { !isNamed[$0] && !("0"..."9").contains(letters[$0]) } }
      .map { String(String.UnicodeScalarView(letters[$0])) }
  }

  /// Which letters belong to a name.
  private func named(_ letters: [Unicode.Scalar]) -> [Bool] {
    var isNamed = letters.map { _ in false }
    for name in names where name.count <= letters.count {
      for start in 0...(letters.count - name.count) where letters[start] == name[0] {
        let end = start + name.count
        if letters[start..<end].elementsEqual(name) {
          for position in start..<end { isNamed[position] = true }
        }
      }
    }
    return isNamed
  }

  private func fingerprint(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(String(String.UnicodeScalarView(letters)).utf8)
    return fingerprint.hexadecimal
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x9FFF: true
      default: false
      }
    }
  }
}

extension Plan {
  /// What bears a name in this plan.
  fileprivate var names: [LocalizedText] {
    let segments = fields.flatMap(\.segments)
    let mentions = segments.flatMap { $0.enterprises + $0.investmentTargets }.compactMap(\.name)
    return [profile.name, profile.shortName, site.title]
      + sources.flatMap { [$0.title, $0.publisher].compactMap(\.self) }
      + groups.map(\.name) + indicatorsAndMilestones.map(\.name) + domains.map(\.name) + fields.map(\.name)
      + segments.map(\.name) + segments.flatMap(\.projects).map(\.name) + organisations.map(\.name) + mentions
  }
}

extension PageMarkup {
  /// What a page says, block by block: paragraphs, cells, items, labels of charts, and what attributes say to those who cannot see it.
  fileprivate var blocks: [String] {
    let visible = html.replacing(#/<(script|style).*?</\1>/#.dotMatchesNewlines(), with: "")
    let said = visible.matches(of: #/ (?:content|alt|title|aria-label)="([^"]*)"/#).map { String($0.1) }
    let joined = visible.replacing(
      #/</?(?:a|b|strong|em|i|span|data|time|small|sup|sub|abbr|mark|wbr|bdi)(?: [^>]*)?>/#, with: "")
    return (joined.replacing(#/<[^>]*>/#, with: "\n").split(separator: "\n").map(String.init) + said)
      .filter { $0.contains { $0 >= "\u{3400}" && $0 <= "\u{9FFF}" } }
  }
}
