/// A stage of the plan, such as 2015–2020.
package struct Period: Sendable, Hashable {
  package var id: String
  package var from: Int
  package var to: Int
  package var name: LocalizedText

  package init(
    id: String, from: Int, to: Int, name: LocalizedText
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.name = name
  }
}
