import Markup
import PlanModel

/// The marks on a table's figures: words in brackets that lead to their explanations under the table.
struct FlagNotes {
  private let scope: PageScope
  /// Keeps ids apart where a page has several tables.
  private let prefix: String
  private(set) var used: [Flag] = []

  init(scope: PageScope, prefix: String) {
    self.scope = scope
    self.prefix = prefix
  }

  /// Writes the mark of a figure and remembers that it needs explaining.
  mutating func writeMark(_ reference: Reference?, to writer: inout MarkupWriter) {
    guard let flag = reference.flatMap({ scope.index.flags[$0.value] }) else { return }
    if !used.contains(where: { $0.id == flag.id }) { used.append(flag) }
    writer.text(" ")
    writer.element(
      "a", [.class("flag"), .href("#\(prefix)-\(flag.id)")], text: "[\(scope.words(flag.label))]")
  }

  /// The explanations of the marks that were used; nothing if there were none.
  func writeNotes(to writer: inout MarkupWriter) {
    guard !used.isEmpty else { return }
    writer.element("ul", [.class("notes"), Attribute("role", "list")]) { writer in
      for flag in used {
        writer.element("li", [.id("\(prefix)-\(flag.id)")]) { writer in
          writer.element("b", text: "[\(scope.words(flag.label))]")
          writer.text(" ")
          writer.append(scope.text(flag.note))
        }
      }
    }
  }
}
