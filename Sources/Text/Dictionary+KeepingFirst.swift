extension Dictionary {
  /// Of pairs with equal keys, the first counts: whoever reads a plan tells of the others.
  @inlinable
  package init(keepingFirst pairs: some Sequence<(Key, Value)>) {
    self.init(pairs, uniquingKeysWith: { first, _ in first })
  }
}
