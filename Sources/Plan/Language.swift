/// One of the site's languages.
package struct Language: Sendable, Hashable {
  /// The first part of its addresses and the key of its texts, such as `zh`.
  package var id: String
  /// BCP 47, such as `zh-Hans`.
  package var tag: String
  /// In itself: 中文, English.
  package var name: String
  package var isRightToLeft: Bool

  package init(id: String, tag: String, name: String, isRightToLeft: Bool = false) {
    self.id = id
    self.tag = tag
    self.name = name
    self.isRightToLeft = isRightToLeft
  }
}
