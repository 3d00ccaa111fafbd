import Plan

/// How a translation stands to its source.
enum TranslationState: Equatable {
  case current
  /// The source's sections that changed since.
  case stale([String])
  /// Nobody said yet what it was made from.
  case unrecorded
}
