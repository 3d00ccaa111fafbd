/// The state of a translation compared with its source.
enum TranslationState: Equatable {
  case current
  /// The sections of the source that have changed since.
  case stale([String])
  /// Nothing records what it was made from.
  case unrecorded
}
