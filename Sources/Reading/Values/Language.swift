import Foundation

/// One of the site's languages.
package struct Language: Sendable, Hashable {
  /// The first part of its addresses and the key of its texts, such as `zh`.
  package var id: String
  /// BCP 47, such as `zh-Hans`.
  package var tag: String
  /// In the language itself: 中文, English.
  package var name: String
  package var isRightToLeft: Bool

  package init(id: String, tag: String, name: String, isRightToLeft: Bool = false) {
    self.id = id
    self.tag = tag
    self.name = name
    self.isRightToLeft = isRightToLeft
  }
}

extension YAMLValue {
  /// The languages of a site, each one once.
  package func languages() -> [Language] {
    if let first = node.sequence?.first, node.sequence?.allSatisfy({ $0.scalar != nil }) == true {
      // One mistake, however many there are.
      let id = first.string.flatMap { EntryID.isValid($0) ? $0 : nil } ?? "en"
      with(first).error(
        .wrongShape, "a language is expected here, with its name",
        hint: "write { id: \(id), name: … } for each, with its name in the language itself")
      return []
    }
    var ids: Set<String> = []
    var tags: Set<String> = []
    return list { value -> Language? in
      guard let language = Language(value) else { return nil }
      guard ids.insert(language.id).inserted else {
        value.error(
          .duplicateLanguage, "the language \"\(language.id)\" appears twice here",
          hint: "give each an id of its own")
        return nil
      }
      if !tags.insert(language.tag.lowercased()).inserted {
        value.error(
          .duplicateLanguage, "the language tag \"\(language.tag)\" appears twice here",
          hint: "tell the languages apart, such as pt-PT and pt-BR")
      }
      return language
    }
  }

  /// A language tag of BCP 47 (RFC 5646, section 2.1): browsers, screen readers and search engines know no other names for languages.
  fileprivate func languageTag() -> String? {
    guard let tag = text() else { return nil }
    let form = /[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{1,8})*/
    guard tag.wholeMatch(of: form) != nil else {
      let repaired = tag.replacing("_", with: "-")
      error(
        .languageTag, "\"\(tag)\" is not a language tag",
        hint: repaired.wholeMatch(of: form) == nil
          ? "such as zh-Hans, en or pt-BR" : "did you mean \"\(repaired)\"?")
      return nil
    }
    let code = tag.prefix { $0 != "-" }.lowercased()
    if !Locale.LanguageCode(code).isISOLanguage {
      context.collector.warning(
        .languageTag, "no language is known by the code \"\(code)\"", at: place,
        hint: "codes are those of ISO 639: zh for Chinese, ja for Japanese, en for English")
    }
    return tag
  }
}

extension Language {
  fileprivate init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a language")
    let id = record.required("id") { $0.id() }
    let name = record.required("name") { $0.text() }
    let direction = record.optional("direction") { $0.choice(WritingDirection.self) }
    // Without a valid tag of its own a language goes by its id, so that its texts are not rejected as well.
    let ownTag =
      record["tag"] == nil && id != nil
      ? record["id"]?.languageTag() : record.optional("tag") { $0.languageTag() }
    guard record.close(), let id, let name else { return nil }
    let tag = ownTag ?? id
    let usual = Locale.Language(identifier: tag).characterDirection
    self.init(
      id: id, tag: tag, name: name,
      isRightToLeft: direction.map { $0 == .rtl } ?? (usual == .rightToLeft))
  }

  private enum WritingDirection: String, CaseIterable {
    case ltr, rtl
  }
}
