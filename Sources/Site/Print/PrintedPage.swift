/// A page as a part of the print edition.
struct PrintedPage {
  let page: Page
  let address: Address
  /// As in the contents.
  let title: String
  /// Its level below the edition's title: 1 for the main parts.
  let depth: Int
  let text: PrintableText

  /// Its own id in the edition, from its address: `indicators.value-added`.
  let id: String

  init(page: Page, address: Address, title: String, depth: Int, text: PrintableText) {
    self.page = page
    self.address = address
    self.title = title
    self.depth = depth
    self.text = text
    var parts = address.path.split(separator: "/").dropFirst().map(String.init)
    if let last = parts.popLast() {
      let name = String(last.prefix { $0 != "." })
      if name != "index" || parts.isEmpty { parts.append(name) }
    }
    id = parts.joined(separator: ".")
  }

  /// The id of an element of the page in the edition. Ids of entries contain no dot, so no two of them clash.
  func id(of element: String) -> String { id + "." + element }
}
