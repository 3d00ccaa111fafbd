import Language
import Markup
import Plan
import Reading

/// The marks on the figures of a table: words in brackets that lead to explanations under the table.
struct FlagNotes {
  private let scope: PageScope
  /// Keeps ids apart where a page has several tables.
  private let prefix: String
  /// The flags used so far, and how often.
  private var used: [(flag: Flag, count: Int)] = []

  init(scope: PageScope, prefix: String) {
    self.scope = scope
    self.prefix = prefix
  }

  /// Writes the mark of a figure and remembers that it has to be explained.
  mutating func writeMark(_ reference: Reference?, to writer: inout MarkupWriter) {
    guard let flag = reference.flatMap({ scope.index.flags[$0.value] }) else { return }
    let place = used.firstIndex { $0.flag.id == flag.id } ?? used.count
    if place == used.count { used.append((flag, 0)) }
    used[place].count += 1
    writer.text(" ")
    writer.element(
      "a",
      [
        .class("flag"), .id(mark(used[place].count, of: flag)), .href("#" + note(on: flag)),
      ]
    ) { $0.append(label(of: flag)) }
  }

  /// The explanations of the marks that were used; empty if there were none.
  func writeNotes(to writer: inout MarkupWriter) {
    guard !used.isEmpty else { return }
    writer.element("ul", [.class("notes"), Attribute("role", "list")]) { writer in
      for (flag, count) in used {
        writer.element("li", [.id(note(on: flag))]) { writer in
          writer.element("b") { $0.append(label(of: flag)) }
          writer.text(" ")
          writer.append(scope.text(flag.note))
          for number in 1...count { writeWayBack(to: mark(number, of: flag), number, of: count, &writer) }
        }
      }
    }
  }

  private func label(of flag: Flag) -> Fragment { scope.edition.marked("[\(scope.words(flag.label))]") }

  private func note(on flag: Flag) -> String { "\(prefix)-\(flag.id)" }

  private func mark(_ number: Int, of flag: Flag) -> String { "\(note(on: flag))-\(number)" }

  private func writeWayBack(to mark: String, _ number: Int, of count: Int, _ writer: inout MarkupWriter) {
    let shown = scope.wording.format.number(Figure(number))
    writer.text(" ")
    writer.element(
      "a",
      [
        .class("back"), .href("#" + mark),
        Attribute("aria-label", scope.wording(.footnoteBack, ["number": shown])),
        Attribute("data-print", "none"),
      ], text: count > 1 ? "↩" + shown : "↩")
  }
}
