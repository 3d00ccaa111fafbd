/// Who publishes, in which languages, at which address.
package struct Site: Sendable {
  package var title: LocalizedText
  package var description: LocalizedText
  package var publisher: LocalizedText
  /// In the order of the language switch; never empty.
  package var languages: [Language]
  /// The id of the language that the plan was written in.
  package var defaultLanguage: String
  /// Ends in a slash. Nil: the site does not know where it will stand.
  package var address: String?
  /// Ids of page kinds or `pages/<id>`.
  package var navigation: [Reference]
  /// Indicators of the overview.
  package var headline: [Reference]
  package var licence: Licence?
  package var contact: LocalizedText?
  /// Stands at the foot of every page.
  package var notice: LocalizedText?
  package var outputs: Outputs

  package struct Licence: Sendable {
    package var name: LocalizedText
    package var url: String?

    package init(name: LocalizedText, url: String?) {
      self.name = name
      self.url = url
    }
  }

  package init(
    title: LocalizedText, description: LocalizedText, publisher: LocalizedText, languages: [Language],
    defaultLanguage: String, address: String? = nil, navigation: [Reference] = [],
    headline: [Reference] = [], licence: Licence? = nil, contact: LocalizedText? = nil,
    notice: LocalizedText? = nil, outputs: Outputs = Outputs()
  ) {
    self.title = title
    self.description = description
    self.publisher = publisher
    self.languages = languages
    self.defaultLanguage = defaultLanguage
    self.address = address
    self.navigation = navigation
    self.headline = headline
    self.licence = licence
    self.contact = contact
    self.notice = notice
    self.outputs = outputs
  }
}
