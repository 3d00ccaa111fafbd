import Markup

/// Where the name and the description of a drawing stand, for those who cannot see it.
package enum AccessibleName: Sendable, Hashable {
  /// In elements of the page, by their ids: a `title` inside the drawing would pop up over all of it.
  case onPage(name: String, description: String)
  /// In the drawing itself, which stands alone.
  case inside(name: String, description: String)
}

extension AccessibleName {
  /// The attributes of the `svg` element that carries it.
  var attributes: [Attribute?] {
    let (name, description) =
      switch self {
      case .onPage(let name, let description): (name, description)
      case .inside: ("title", "desc")
      }
    return [
      Attribute("role", "img"), Attribute("aria-labelledby", name),
      Attribute("aria-describedby", description),
    ]
  }

  /// The drawing's own title and description, if it has them.
  func writeElements(to writer: inout MarkupWriter) {
    guard case .inside(let name, let description) = self else { return }
    writer.element("title", [.id("title")], text: name)
    writer.element("desc", [.id("desc")], text: description)
  }
}
