import Text

/// Joins lines of East Asian text: editors break lines, readers must not see a space there.
///
/// The rules are those of CSS Text 3, "Segment Break Transformation Rules", and of csswg-drafts issues 337, 5017 and 5086 for
/// quotation marks and for full-width marks next to other scripts. A break between two wide characters is nothing; elsewhere it is a
/// space.
struct SoftBreaks {
  let isEastAsian: Bool

  func join(_ document: inout Document) {
    document.mapInlines { inlines in
      var result = inlines
      joinAll(&result, before: nil, after: nil)
      return result
    }
  }

  /// - Parameters:
  ///   - before: the character that precedes the run in its parent, so that the rule looks into and out of emphasis and links.
  ///   - after: the one that follows it.
  private func joinAll(_ inlines: inout [Inline], before: Unicode.Scalar?, after: Unicode.Scalar?) {
    var result: [Inline] = []
    for (position, inline) in inlines.enumerated() {
      let previous = lastScalar(of: result) ?? before
      let next = firstScalar(of: inlines[(position + 1)...]) ?? after
      switch inline {
      case .softBreak:
        if !isNothing(between: previous, and: next) { result.append(.softBreak) }
      case .emphasis(var children):
        joinAll(&children, before: previous, after: next)
        result.append(.emphasis(children))
      case .strong(var children):
        joinAll(&children, before: previous, after: next)
        result.append(.strong(children))
      case .strikethrough(var children):
        joinAll(&children, before: previous, after: next)
        result.append(.strikethrough(children))
      case .link(let destination, let title, var children, let line):
        joinAll(&children, before: previous, after: next)
        result.append(.link(destination: destination, title: title, children, line: line))
      case .image(let destination, let title, var children, let line):
        joinAll(&children, before: nil, after: nil)
        result.append(.image(destination: destination, title: title, children, line: line))
      default:
        result.append(inline)
      }
    }
    inlines = result.mergingTexts()
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
    if EastAsianWidth.isWide(scalar) { return !EastAsianWidth.isHangul(scalar) }
    guard isEastAsian, EastAsianWidth.isAmbiguousMark(scalar) else { return false }
    return EastAsianWidth.isAmbiguousMark(other)
      || (EastAsianWidth.isWide(other) && !EastAsianWidth.isHangul(other))
  }

  private func isFullWidthMark(_ scalar: Unicode.Scalar) -> Bool {
    EastAsianWidth.isWide(scalar) && scalar.isPunctuation
  }

  // MARK: - Neighbours

  private func lastScalar(of inlines: [Inline]) -> Unicode.Scalar? {
    inlines.last { !$0.isFootnote }.flatMap { inline in
      switch inline {
      case .text(let text, _), .code(let text): text.unicodeScalars.last { $0 != " " }
      case .emphasis(let children), .strong(let children), .strikethrough(let children),
        .link(_, _, let children, _):
        lastScalar(of: children)
      default: nil
      }
    }
  }

  private func firstScalar(of inlines: some Collection<Inline>) -> Unicode.Scalar? {
    inlines.first { !$0.isFootnote }.flatMap { inline in
      switch inline {
      case .text(let text, _), .code(let text): text.unicodeScalars.first { $0 != " " }
      case .emphasis(let children), .strong(let children), .strikethrough(let children),
        .link(_, _, let children, _):
        firstScalar(of: children)
      default: nil
      }
    }
  }
}

extension Inline {
  fileprivate var isFootnote: Bool {
    if case .footnote = self { true } else { false }
  }
}

extension [Inline] {
  /// Texts that a vanished line break leaves side by side become one.
  fileprivate func mergingTexts() -> [Inline] {
    reduce(into: []) { result, inline in
      if case .text(let text, _) = inline, case .text(let before, let line)? = result.last {
        result[result.count - 1] = .text(before + text, line: line)
      } else {
        result.append(inline)
      }
    }
  }
}
