package import Reading

/// A site that does not say how its data may be used: readers then have to ask. Its editors may not know either, so this is a note.
package enum LicenceCheck {
  package static func check(_ plan: Plan) -> [Diagnostic] {
    guard plan.site.licence == nil, let place = plan.site.place else { return [] }
    return [
      Diagnostic(
        .note, .missingLicence, at: place, "the site does not say how its data may be used",
        hint: "name the licence under \"licence\"; until then the data page says that none is stated")
    ]
  }
}
