import Language
import Markup
import Plan
import Reading

/// What the editors noted on reading the plan's document, such as a misprint or a cell that spans two periods: each note once, on a page of
/// its own. Tables show only its number, as a small mark.
struct TranscriptionNotes: Sendable {
  struct Note: Sendable {
    let text: LocalizedText
    /// Where it applies.
    var fields: [Field]
  }

  /// In the order in which the fields have them.
  let notes: [Note]
  /// By text, from 1.
  private let numbers: [LocalizedText: Int]

  init(of fields: [Field]) {
    var notes: [Note] = []
    var numbers: [LocalizedText: Int] = [:]
    for field in fields {
      let texts =
        field.roadmap.map(\.note) + field.segments.flatMap { [$0.note] + $0.projects.map(\.note) }
      for case let text? in texts {
        if let number = numbers[text] {
          if notes[number - 1].fields.last?.id != field.id { notes[number - 1].fields.append(field) }
        } else {
          notes.append(Note(text: text, fields: [field]))
          numbers[text] = notes.count
        }
      }
    }
    self.notes = notes
    self.numbers = numbers
  }

  static func anchor(_ number: Int) -> String { "reading-\(number)" }

  /// Writes the number of a note, which leads to it.
  func writeMark(_ note: LocalizedText?, in scope: PageScope, to writer: inout MarkupWriter) {
    guard let note, let number = numbers[note],
      let href = scope.link(to: .reading, anchor: Self.anchor(number))?.href
    else { return }
    let shown = scope.wording.format.number(Figure(number))
    writer.element("sup") { writer in
      writer.element(
        "a",
        [
          .class("read"), .href(href),
          Attribute("aria-label", scope.wording(.readingMark, ["number": shown])),
        ],
        text: shown)
    }
  }
}
