import Charts
import Foundation
import Markup
import TestSupport
import Testing

/// The hostile charts as they were looked at and approved: a page in each language, which opens in a browser with the site's own
/// stylesheet. `make golden` records them anew; a run that records fails, so that nobody takes it for a check.
@Suite("ChartSnapshots")
struct ChartSnapshotTests {
  @Test("hostile charts are as approved", arguments: [HostileWords.english, .chinese])
  func pages(_ words: HostileWords) throws {
    try Self.compare(Self.page(words), with: words.language + ".html")
  }

  @Test("the estimated widths of characters are as the browser checks know them")
  func widths() throws {
    try Self.compare(Self.widths, with: "widths.json")
  }

  private static func page(_ words: HostileWords) -> String {
    let charts = HostileChart.all(words).map { hostile in
      let drawings = [ChartForm.wide, .narrow].map {
        let text = hostile.chart.drawing($0).draw(.inside(name: hostile.testDescription, description: ""))
          .string
        // One page holds many drawings, so ids that are unique in a file would not be unique here.
        return text.replacing(/\s(id|aria-\w+)="(title|desc)"/, with: "")
      }
      return
        "<h2>\(hostile.testDescription)</h2>\n<div class=\"both\">\n\(drawings.joined(separator: "\n"))\n</div>"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(words.language)">
      <head>
      <meta charset="utf-8">
      <title>Hostile charts</title>
      <link rel="stylesheet" href="../../../templates/assets/style.css">
      <link rel="stylesheet" href="side-by-side.css">
      </head>
      <body>
      \(charts.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  /// ASCII and what else charts write; everything else counts as one em.
  private static var widths: String {
    let characters =
      (0x20...0x7e).compactMap(Unicode.Scalar.init).map { String($0) }
      + ["·", "×", "−", "≤", "≥", "–", "—", "…", "“", "”", "‘", "’", "é"]
    let lines = characters.map { character in
      let estimates = [TextWidth.Face.latin, .eastAsian].flatMap { face in
        [false, true].map { TextWidth.em(character, bold: $0, face: face) }
      }
      let rooms = [false, true].map { TextWidth.room(character, size: 1, bold: $0) }
      let numbers = (estimates + rooms).map { "\(($0 * 1000).rounded() / 1000)" }.joined(separator: ", ")
      let name = character == "\"" || character == "\\" ? "\\" + character : character
      return "  \"\(name)\": [\(numbers)]"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  private static func compare(_ text: String, with name: String) throws {
    let folder = Repository.root.appending(path: "Tests/Fixtures/charts")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["MILEPOST_RECORD"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without MILEPOST_RECORD")
    } else {
      let approved = try String(contentsOf: file, encoding: .utf8)
      let isSame = approved == text
      let difference = zip(approved.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
      #expect(
        isSame,
        "\(name): expected \(difference?.0.prefix(300) ?? ""), found \(difference?.1.prefix(300) ?? "")")
    }
  }
}
