extension MarkdownIssue {
  /// What kind of slip an issue reports: the code of the diagnostic that editors read.
  package enum Code: String, CaseIterable, Sendable {
    case unsafeLink = "unsafe-link"
    case html = "html"
    case deepNesting = "deep-nesting"
    case strayBraces = "stray-braces"
    case placementInHeading = "placement-in-heading"
    case brokenHeadingID = "broken-heading-id"
    case missingFootnote = "missing-footnote"
    case unusedFootnote = "unused-footnote"
    case markdownInShortText = "markdown-in-short-text"
    case strayMarks = "stray-marks"
    case unmeantEmphasis = "unmeant-emphasis"
    case indentedLine = "indented-line"
    case fullWidthMark = "full-width-mark"
    case listMark = "list-mark"
    case missingSpace = "missing-space"
    case fullWidthLink = "full-width-link"
    case byteOrderMark = "byte-order-mark"
    case halfWidthMark = "half-width-mark"
    case fullWidthLetters = "full-width-letters"
    case typedSpace = "typed-space"
    case brokenLine = "broken-line"
    case ambiguousRange = "ambiguous-range"
    case mixedRangeSigns = "mixed-range-signs"
  }
}
