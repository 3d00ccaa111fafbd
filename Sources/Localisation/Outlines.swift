import Markdown
import Plan
import Reading
import Text

/// The content and the structure of a plan's texts, taken from their trees once for all comparisons.
struct Outlines: Sendable {
  private let texts: Texts
  /// By the path of the text's file.
  private let outlines: [String: TextOutline]

  init(_ documents: [TextDocument], _ texts: Texts) {
    self.texts = texts
    outlines = Dictionary(
      keepingFirst: documents.flatMap(\.translations.values).map { ($0.place.path, texts[$0].outline) })
  }

  subscript(_ translation: Translation) -> TextOutline {
    guard let outline = outlines[translation.place.path] else {
      preconditionFailure("\"\(translation.place.path)\" is not a text of this plan")
    }
    return outline
  }

  /// The place of a character in a segment.
  ///
  /// - Parameter position: in Unicode scalars, from 0.
  func place(of position: Int, in segment: TextOutline.Segment, of translation: Translation) -> SourcePlace {
    translation.place(texts[translation].place(of: position, in: segment))
  }
}
