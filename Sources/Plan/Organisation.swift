/// An enterprise, institute, body or partner: one entry, however many fields name it.
package struct Organisation: Sendable {
  package var id: String
  package var name: LocalizedText
  package var kind: Kind
  package var url: String?
  package var note: LocalizedText?
  package var place: SourcePlace

  package init(
    id: String, name: LocalizedText, kind: Kind, url: String? = nil, note: LocalizedText? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.url = url
    self.note = note
    self.place = place
  }

  package enum Kind: String, Sendable, CaseIterable {
    case enterprise, institute, body
  }
}
