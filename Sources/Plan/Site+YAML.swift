extension Site {
  init?(_ value: YAMLValue) {
    let keys = [
      ContentFormat.key, "title", "description", "publisher", "languages", "default_language", "address",
      "navigation",
      "headline",
      "licence", "contact", "notice", "outputs",
    ]
    guard let record = YAMLRecord(value, keys: keys, of: "site.yml") else { return nil }
    let languages = record.required("languages") { $0.languages() }
    let title = record.required("title") { $0.localized() }
    let description = record.required("description") { $0.localized() }
    let publisher = record.required("publisher") { $0.localized() }
    let address = record.optional("address", Self.address)
    let defaultLanguage = record.optional("default_language") { $0.defaultLanguage(among: languages ?? []) }
    let navigation = record.references("navigation")
    let headline = record.references("headline")
    let licence = record.optional("licence", Licence.init)
    let contact = record.optional("contact") { $0.localized() }
    let notice = record.optional("notice") { $0.localized() }
    let outputs = record.optional("outputs", Outputs.init)
    guard let languages, let title, let description, let publisher, let first = languages.first else {
      if record["languages"]?.items()?.isEmpty == true {
        record["languages"]?.error("the site needs at least one language")
      }
      return nil
    }
    self.init(
      title: title, description: description, publisher: publisher, languages: languages,
      defaultLanguage: defaultLanguage
        ?? first.id,
      address: address,
      navigation: navigation,
      headline: headline,
      licence: licence,
      contact: contact,
      notice: notice,
      outputs: outputs ?? Outputs())
  }

  /// The address without which canonical links and the sitemap cannot be written; it always ends in a slash.
  private static func address(_ value: YAMLValue) -> String? {
    guard let text = value.text() else { return nil }
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains("?"), !text.contains("#")
    else {
      value.error("\"\(text)\" is no web address", hint: "such as https://example.org/plan/")
      return nil
    }
    return text.hasSuffix("/") ? text : text + "/"
  }
}

extension Outputs {
  init?(_ value: YAMLValue) {
    let keys = Kind.allCases.map(\.rawValue)
    guard let record = YAMLRecord(value, keys: keys, of: "the outputs") else { return nil }
    self.init()
    for kind in Kind.allCases where record.optional(kind.rawValue, { $0.flag() }) == false { turnOff(kind) }
  }
}

extension Site.Licence {
  init?(_ value: YAMLValue) {
    guard let record = YAMLRecord(value, keys: ["name", "url"], of: "a licence"),
      let name = record.required("name", { $0.localized() })
    else { return nil }
    self.init(name: name, url: record.optional("url") { $0.url() })
  }
}

extension YAMLValue {
  fileprivate func defaultLanguage(among languages: [Language]) -> String? {
    guard let id = text() else { return nil }
    guard languages.contains(where: { $0.id == id }) else {
      error(
        "\"\(id)\" is none of the languages", hint: "allowed: " + languages.map(\.id).joined(separator: ", "))
      return nil
    }
    return id
  }
}
