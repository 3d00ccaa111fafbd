import Plan
import Templates

/// How the plan's document was read where it is unclear: every note, with the fields that it concerns.
struct ReadingPage {
  /// What the page gives to its template.
  static let names: TemplateSchema = ["lead", .list("notes", ["id", "text", "fields"])]

  let scope: PageScope

  var body: PageBody {
    let notes = scope.facts.readingNotes.notes
    return scope.page(
      lead: scope.lead(count: notes.count),
      [
        "notes": notes.enumerated().map { place, note -> TemplateFields in
          [
            "id": TranscriptionNotes.anchor(place + 1), "text": scope.text(note.text),
            "fields": scope.joined(note.fields.map { scope.linked(scope.text($0.name), to: .field($0.id)) }),
          ]
        }
      ])
  }
}
