package import Markup

/// A page in one picture, which networks show beside a link to it: its title, what it says, and its chart, as an SVG file of its own.
///
/// Networks show it at less than half its size, so it has the narrow drawing, whose text is large beside its lines.
package struct ShareCard: Sendable {
  /// What it belongs to, above the title.
  package var eyebrow: String
  package var title: String
  package var sentence: String
  /// Nil for a page without a chart; the title then has the whole width.
  package var drawing: TrendDrawing?
  /// BCP 47.
  package var language: String
  package var isRightToLeft: Bool
  /// The content of its `style` element.
  package var style: String

  package init(
    eyebrow: String, title: String, sentence: String, drawing: TrendDrawing?, language: String,
    isRightToLeft: Bool, style: String
  ) {
    self.eyebrow = eyebrow
    self.title = title
    self.sentence = sentence
    self.drawing = drawing
    self.language = language
    self.isRightToLeft = isRightToLeft
    self.style = style
  }

  package static let width = 1200
  package static let height = 630

  /// The file's markup, starting with its XML declaration.
  package var file: Fragment {
    Fragment { writer in
      writer.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      writer.element(
        "svg",
        [
          .class("ch-file"), Attribute("xmlns", "http://www.w3.org/2000/svg"),
          Attribute("xml:lang", language), Attribute("viewBox", "0 0 \(Self.width) \(Self.height)"),
          Attribute("width", Self.width), Attribute("height", Self.height),
        ]
      ) { writer in
        writer.element("style", text: style)
        writer.element("g", [.class("ch")]) { writer in
          writer.rectangle(.paper, Box(x: 0, y: 0, width: Double(Self.width), height: Double(Self.height)))
          writer.rectangle(.observedText, Box(x: 0, y: 0, width: Double(Self.width), height: 14))
          writeText(to: &writer)
        }
        if let drawing {
          let x = isRightToLeft ? Self.margin : Double(Self.width) - Self.margin - Self.chartWidth
          writer.element("g", [.class("ch ch-n"), Self.place(x, Self.chartTop, Self.chartScale)]) {
            drawing.write(to: &$0)
          }
        }
      }
      writer.verbatim("\n")
    }
  }
}

extension ShareCard {
  private static let margin = 60.0
  private static let gap = 56.0
  private static let chartScale = 1.75
  private static var chartWidth: Double { ChartForm.narrow.width * chartScale }
  private static var chartTop: Double { (Double(height) - ChartForm.narrow.height * chartScale) / 2 + 14 }

  private var textWidth: Double {
    let all = Double(Self.width) - 2 * Self.margin
    return drawing == nil ? all : all - Self.chartWidth - Self.gap
  }

  /// The stylesheet gives a title and a subtitle their size in a file; a card sets them larger.
  private typealias Block = (lines: [LabelLine], scale: Double, spacing: Double)

  /// From the top down; between two texts is a gap.
  private func writeText(to writer: inout MarkupWriter) {
    let isAlone = drawing == nil
    let blocks: [Block] = [
      block(eyebrow, .subtitle, 14, scale: 1.8, limit: 1), titleBlock,
      block(sentence, .subtitle, 14, scale: isAlone ? 2.2 : 1.9, limit: isAlone ? 4 : 6),
    ]
    let gaps = [18.0, 22]
    let height = blocks.reduce(0) { $0 + self.height(of: $1) } + gaps.reduce(0, +)
    var top = max(50, (Double(Self.height) - height) / 2)
    for (number, block) in blocks.enumerated() {
      write(block, below: top, to: &writer)
      top += self.height(of: block) + (number < gaps.count ? gaps[number] : 0)
    }
  }

  /// As large as a title of few lines can be.
  private var titleBlock: Block {
    let scales = drawing == nil ? [3.4, 2.8, 2.3] : [2.6, 2.2, 1.8]
    let lines = scales.map { block(title, .title, 20, bold: true, scale: $0, limit: drawing == nil ? 4 : 6) }
    return lines.first { $0.lines.count <= 3 } ?? lines[lines.count - 1]
  }

  private func block(
    _ text: String, _ style: DrawingClass, _ size: Double, bold: Bool = false, scale: Double, limit: Int
  ) -> Block {
    let lines = LineBreaking.lines(of: text, size: size, bold: bold, width: textWidth / scale, limit: limit)
    return (lines.map { LabelLine($0, size: size, bold: bold, style: style) }, scale, bold ? 1.25 : 1.4)
  }

  private func height(of block: Block) -> Double {
    block.lines.reduce(0) { $0 + $1.size * block.scale * block.spacing }
  }

  private func write(_ block: Block, below top: Double, to writer: inout MarkupWriter) {
    guard !block.lines.isEmpty else { return }
    let x = isRightToLeft ? Double(Self.width) - Self.margin : Self.margin
    writer.element("g", [Self.place(x, top, block.scale)]) { writer in
      for (number, line) in block.lines.enumerated() {
        writer.line(
          line, x: 0, baseline: line.size * (1 + Double(number) * block.spacing),
          anchor: isRightToLeft ? .end : .start)
      }
    }
  }

  private static func place(_ x: Double, _ y: Double, _ scale: Double) -> Attribute {
    Attribute("transform", "translate(\(Int(x.rounded())) \(Int(y.rounded()))) scale(\(scale))")
  }
}
