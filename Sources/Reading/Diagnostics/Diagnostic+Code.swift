extension Diagnostic {
  /// What kind of mistake a diagnostic reports, for search, for filters and for `milepost explain`. A code stays when messages are worded
  /// anew; each has its explanation in `scaffold/explanations`. Slips within a text have codes of their own.
  package enum Code: String, CaseIterable, Sendable {
    // MARK: Files

    case unreadableFile = "unreadable-file"
    case missingFile = "missing-file"
    case emptyFile = "empty-file"
    case unknownFile = "unknown-file"
    case fileName = "file-name"
    case notUTF8 = "not-utf8"
    case controlCharacter = "control-character"

    // MARK: YAML

    case yamlSyntax = "yaml-syntax"
    case fullWidthColon = "full-width-colon"
    case duplicateKey = "duplicate-key"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongShape = "wrong-shape"
    case wrongCount = "wrong-count"
    case emptyList = "empty-list"
    case emptyText = "empty-text"

    // MARK: Values

    case invalidChoice = "invalid-choice"
    case invalidID = "invalid-id"
    case invalidNumber = "invalid-number"
    case invalidYear = "invalid-year"
    case invalidDate = "invalid-date"
    case invalidPercentage = "invalid-percentage"
    case invalidRange = "invalid-range"
    case invalidAddress = "invalid-address"
    case notTrueOrFalse = "not-true-or-false"

    // MARK: Figures

    case invalidFigure = "invalid-figure"
    case figureWithWords = "figure-with-words"
    case fullWidthFigure = "full-width-figure"
    case percentSign = "percent-sign"
    case groupedFigure = "grouped-figure"
    case decimalComma = "decimal-comma"
    case ambiguousFigure = "ambiguous-figure"
    case longFigure = "long-figure"

    // MARK: Tables of figures

    case csvQuotation = "csv-quotation"
    case largeTable = "large-table"
    case unknownColumn = "unknown-column"
    case duplicateColumn = "duplicate-column"
    case missingColumn = "missing-column"
    case missingCell = "missing-cell"
    case surplusCells = "surplus-cells"
    case duplicateFigure = "duplicate-figure"
    case prematureFigure = "premature-figure"
    case prematureEvent = "premature-event"
    case missingSource = "missing-source"

    // MARK: The site and its languages

    case contentFormat = "content-format"
    case languageTag = "language-tag"
    case duplicateLanguage = "duplicate-language"
    case unknownLanguage = "unknown-language"
    case pluralCategory = "plural-category"
    case missingPluralForm = "missing-plural-form"
    case unknownPage = "unknown-page"

    // MARK: Entries and what they name

    case duplicateID = "duplicate-id"
    case unknownReference = "unknown-reference"
    case namedDraft = "named-draft"
    case unknownSection = "unknown-section"
    case repeatedAlias = "repeated-alias"
    case fieldInTwoDomains = "field-in-two-domains"
    case fieldWithoutDomain = "field-without-domain"
    case unnamedOrganisation = "unnamed-organisation"
    case commitmentWithoutIndicator = "commitment-without-indicator"
    case indicatorWithoutCommitment = "indicator-without-commitment"
    case missingLicence = "missing-licence"
    case missingTool = "missing-tool"
    case pictureNotDrawn = "picture-not-drawn"
    case periodOrder = "period-order"
    case periodGap = "period-gap"
    case futureDate = "future-date"
    case differentDates = "different-dates"
    case roadmapGap = "roadmap-gap"
    case roadmapOverlap = "roadmap-overlap"
    case glossaryContradiction = "glossary-contradiction"
    case missingTerm = "missing-term"

    // MARK: Targets

    case targetYears = "target-years"
    case targetForm = "target-form"
    case missingTarget = "missing-target"
    case contextWithTarget = "context-with-target"
    case targetBeforeBaseline = "target-before-baseline"
    case targetOnWrongSide = "target-on-wrong-side"
    case changeInWrongDirection = "change-in-wrong-direction"
    case impossibleYearlyChange = "impossible-yearly-change"
    case yearlyChangesBase = "yearly-changes-base"
    case missingPath = "missing-path"
    case yearOffPath = "year-off-path"
    case partInOtherUnit = "part-in-other-unit"
    case seriesBehindPath = "series-behind-path"
    case revisedTarget = "revised-target"
    case revisionDate = "revision-date"
    case yearlyAgainstCumulative = "yearly-against-cumulative"
    case shareAboveWhole = "share-above-whole"
    case outsideHorizon = "outside-horizon"
    case contradictingTargets = "contradicting-targets"
    case partsAgainstTotal = "parts-against-total"

    // MARK: Text files

    case openFrontMatter = "open-front-matter"
    case missingTitle = "missing-title"
    case duplicateText = "duplicate-text"
    case differentNumbers = "different-numbers"
    case strayText = "stray-text"
    case duplicateHeadingID = "duplicate-heading-id"
    case takenHeadingID = "taken-heading-id"
    case differentHeadings = "different-headings"

    case sampleLeft = "sample-left"

    // MARK: Links and placements

    case linkKind = "link-kind"
    case deadLink = "dead-link"
    case missingAnchor = "missing-anchor"
    case foreignPicture = "foreign-picture"
    case unknownPlacement = "unknown-placement"
    case misplacedPlacement = "misplaced-placement"
    case missingFigure = "missing-figure"
    case repeatedPart = "repeated-part"
    case duplicateAddress = "duplicate-address"
    case labelWithoutRoom = "label-without-room"

    // MARK: Translations

    case missingTranslation = "missing-translation"
    case missingText = "missing-text"
    case translationCircle = "translation-circle"
    case wrongLanguage = "wrong-language"
    case copiedText = "copied-text"
    case straightQuotes = "straight-quotes"
    case differentFigure = "different-figure"
    case figureNotTranslated = "figure-not-translated"
    case figureOnlyInTranslation = "figure-only-in-translation"
    case unneededDifference = "unneeded-difference"
    case differentStructure = "different-structure"
    case staleTranslation = "stale-translation"
    case unrecordedTranslation = "unrecorded-translation"
    case recordWithoutText = "record-without-text"
    case otherTerm = "other-term"

    // MARK: Templates and words

    case missingTemplate = "missing-template"
    case templateTag = "template-tag"
    case templateCircle = "template-circle"
    case unknownName = "unknown-name"
    case testedWord = "tested-word"
    case chartStyles = "chart-styles"
    case missingWords = "missing-words"
    case missingWord = "missing-word"
    case unknownWord = "unknown-word"
    case copiedWords = "copied-words"
    case missingNumbers = "missing-numbers"
    case fixedAddress = "fixed-address"
    case blockedByPolicy = "blocked-by-policy"
    case unclosedElement = "unclosed-element"
    case repeatedID = "repeated-id"
    case unusedWord = "unused-word"
    case differentPlaceholders = "different-placeholders"
    case incompletePattern = "incomplete-pattern"
    case searchTable = "search-table"
  }
}
