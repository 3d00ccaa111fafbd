package import Markup

/// Where the name and the description of a drawing are, for readers who cannot see it.
package enum AccessibleName: Sendable, Hashable {
  /// On what surrounds the drawing, as for the wide and the narrow form of one chart.
  case around
  /// In elements of the page, given by their ids: a `title` inside the drawing would pop up over all of it.
  case onPage(name: String, description: String)
  /// In the drawing itself, which is used without a page.
  case inside(name: String, description: String)
}

extension AccessibleName {
  /// The attributes of an element that is one image, with its name and description in the elements of these ids.
  package static func attributes(name: String, description: String) -> [Attribute?] {
    [
      Attribute("role", "img"), Attribute("aria-labelledby", name),
      Attribute("aria-describedby", description),
    ]
  }

  /// The attributes of the `svg` element that carries it.
  var attributes: [Attribute?] {
    switch self {
    case .around: []
    case .onPage(let name, let description): Self.attributes(name: name, description: description)
    case .inside: Self.attributes(name: "title", description: "desc")
    }
  }

  /// The drawing's own title and description, if it has them.
  func writeElements(to writer: inout MarkupWriter) {
    guard case .inside(let name, let description) = self else { return }
    writer.element("title", [.id("title")], text: name)
    writer.element("desc", [.id("desc")], text: description)
  }
}
