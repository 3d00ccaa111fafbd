import Text

/// Joins lines of East Asian text: editors break lines, but readers must not see a space there.
///
/// The rules are those of CSS Text 3, "Segment Break Transformation Rules", and of csswg-drafts issues 337, 5017 and 5086 for quotation
/// marks and for full-width marks next to other scripts. A break between two wide characters disappears; elsewhere it is a space.
struct SoftBreaks {
  let isEastAsian: Bool

  /// Turns line breaks that readers must not see into joints.
  ///
  /// - Parameter range: the inlines of a block. The rule looks into and out of emphasis and links; the description of a picture is treated
  ///   separately.
  func join(_ document: inout Document, _ range: Range<Int>) {
    var previous: Unicode.Scalar?
    var position = range.lowerBound
    while position < range.upperBound {
      let node = document.nodes[position]
      switch node.kind {
      case .text, .codeSpan:
        previous = lastScalar(document.words, node.words) ?? previous
      case .softBreak:
        let next = firstScalar(document, (position + 1)..<range.upperBound)
        if isNothing(between: previous, and: next) {
          document.nodes[position].kind = .joint
        } else {
          previous = nil
        }
      case .image:
        join(&document, (position + 1)..<node.end)
        previous = nil
        position = node.end
        continue
      case .inlineHTML, .comment, .lineBreak:
        previous = nil
      default:
        break
      }
      position += 1
    }
  }

  private func isNothing(between previous: Unicode.Scalar?, and next: Unicode.Scalar?) -> Bool {
    guard let previous, let next else { return false }
    if previous == "\u{200B}" || next == "\u{200B}" { return true }
    let isPreviousWide = isJoinable(previous, beside: next)
    let isNextWide = isJoinable(next, beside: previous)
    if isPreviousWide && isNextWide { return true }
    return isEastAsian && (isFullWidthMark(previous) || isFullWidthMark(next))
  }

  private func isJoinable(_ scalar: Unicode.Scalar, beside other: Unicode.Scalar) -> Bool {
    if EastAsianWidth.isEastAsian(scalar) { return !EastAsianWidth.isHangul(scalar) }
    guard isEastAsian, EastAsianWidth.isAmbiguousMark(scalar) else { return false }
    return EastAsianWidth.isAmbiguousMark(other)
      || (EastAsianWidth.isEastAsian(other) && !EastAsianWidth.isHangul(other))
  }

  private func isFullWidthMark(_ scalar: Unicode.Scalar) -> Bool {
    EastAsianWidth.isEastAsian(scalar) && scalar.isPunctuation
  }

  // MARK: - Neighbours

  private func lastScalar(_ words: [UInt8], _ range: Range<Int>) -> Unicode.Scalar? {
    var end = range.upperBound
    while end > range.lowerBound, words[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return end > range.lowerBound ? words.scalar(before: end) : nil
  }

  private func firstScalar(_ document: Document, _ range: Range<Int>) -> Unicode.Scalar? {
    for node in document.nodes[range] {
      switch node.kind {
      case .text, .codeSpan:
        return node.words.first { document.words[$0] != UInt8(ascii: " ") }
          .flatMap { document.words.scalar(at: $0) }
      case .image, .inlineHTML, .comment, .lineBreak, .softBreak, .joint:
        return nil
      default:
        continue
      }
    }
    return nil
  }
}
