package import Reading

/// Who publishes the site, in which languages, and at which address.
package struct Site: Sendable {
  package var title: LocalizedText
  package var description: LocalizedText
  package var publisher: LocalizedText
  /// In the order of the language switch; never empty.
  package var languages: [Language]
  /// The id of the language that the plan was written in.
  package var defaultLanguage: String
  /// Ends in a slash; nil if it is not known where the site will be.
  package var address: String?
  /// Ids of page kinds or `pages/<id>`; nil if the menu is the usual one.
  package var navigation: [Reference]?
  /// The indicators on the overview.
  package var headline: [Reference] = []
  package var licence: Licence?
  package var contact: LocalizedText?
  /// When and where figures were looked for.
  package var searched: LocalizedText?
  /// Shown at the foot of every page.
  package var notice: LocalizedText?
  package var outputs = Outputs()
  /// Hosts from which texts may show pictures: `https://` and the host's name, without a trailing slash.
  package var picturesFrom: [String] = []
  /// Where it is stated; nil if it was not read from a file.
  package var place: SourcePlace?
  /// Where its languages are listed.
  var languagesPlace: SourcePlace?

  package struct Licence: Sendable {
    package var name: LocalizedText
    package var url: String?
  }
}

extension Site {
  /// - Parameter languages: those that the file names, which are read before its texts.
  init?(_ value: YAMLValue, languages: [Language]?) {
    let record = YAMLRecord(value, "site.yml")
    _ = record.optional(ContentFormat.key) { $0.whole() }
    let languages = record.required("languages") { languages ?? $0.languages() }
    let title = record.required("title") { $0.localized() }
    let description = record.required("description") { $0.localized() }
    let publisher = record.required("publisher") { $0.localized() }
    let address = record.optional("address", Self.address)
    let defaultLanguage = record.optional("default_language") { $0.defaultLanguage(among: languages ?? []) }
    let navigation = record.optional("navigation") { $0.list { $0.reference() } }
    let headline = record.references("headline")
    let licence = record.optional("licence", Licence.init)
    let contact = record.optional("contact") { $0.localized() }
    let searched = record.optional("searched") { $0.localized() }
    let notice = record.optional("notice") { $0.localized() }
    let outputs = record.optional("outputs", Outputs.init)
    let picturesFrom = record.list("pictures_from", Self.host)
    guard record.close(), let languages, let title, let description, let publisher,
      let first = languages.first
    else {
      if record["languages"]?.items()?.isEmpty == true {
        record["languages"]?.error(.emptyList, "the site needs at least one language")
      }
      return nil
    }
    self.init(
      title: title, description: description, publisher: publisher, languages: languages,
      defaultLanguage: defaultLanguage ?? first.id, address: address, navigation: navigation,
      headline: headline, licence: licence, contact: contact, searched: searched, notice: notice,
      outputs: outputs ?? Outputs(),
      picturesFrom: picturesFrom, place: record.place)
    languagesPlace = record["languages"]?.place
  }

  /// Only a host: the policy of the pages names it, so it must not contain anything that ends a word or a rule there.
  private static func host(_ value: YAMLValue) -> String? {
    guard let text = value.text() else { return nil }
    guard text.wholeMatch(of: /https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]+)?/) != nil else {
      value.error(
        .invalidAddress, "\"\(text)\" is not a host",
        hint: "such as https://pictures.example.org, without a trailing slash")
      return nil
    }
    return text
  }

  /// The address without which canonical links and the sitemap cannot be written; it always ends in a slash.
  private static func address(_ value: YAMLValue) -> String? {
    guard let text = value.text() else { return nil }
    guard !text.contains("?"), !text.contains("#") else {
      return value.refuse(
        .invalidAddress, "\"\(text)\" is not the address of a site",
        hint: "such as https://example.org/plan/, without ? and #")
    }
    return value.url().map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }
}

extension Site.Licence {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a licence")
    let name = record.required("name") { $0.localized() }
    let url = record.optional("url") { $0.url() }
    guard record.close(), let name else { return nil }
    self.init(name: name, url: url)
  }
}

extension YAMLValue {
  fileprivate func defaultLanguage(among languages: [Language]) -> String? {
    guard let id = text() else { return nil }
    guard !context.knowsLanguages || languages.contains(where: { $0.id == id }) else {
      error(
        .unknownLanguage, "\"\(id)\" is not one of the languages",
        hint: "allowed: " + languages.map(\.id).joined(separator: ", "))
      return nil
    }
    return id
  }
}
