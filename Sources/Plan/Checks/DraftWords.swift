package import Reading

/// What is said of published content that names a draft.
package enum DraftWords {
  package static func message(_ kind: String, _ id: String) -> String {
    "the \(kind) \"\(id)\" is a draft, which is not published"
  }

  package static func hint(_ place: SourcePlace) -> String {
    "remove what names it, or the line \"draft: true\" at \(place.path):\(place.line)"
  }
}
