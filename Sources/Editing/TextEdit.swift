package import Reading

/// A change at one place of a content file; everything around it stays as it is, including comments and order.
package struct TextEdit: Equatable {
  /// The place of the first character that is replaced, according to YAML's marks.
  package var place: SourcePlace
  /// What is there now, with `\n` at line ends; empty if something is only inserted.
  package var old: String
  /// Line ends in it are written like those of the file.
  package var new: String

  package init(place: SourcePlace, old: String = "", new: String) {
    self.place = place
    self.old = old
    self.new = new
  }
}

extension TextEdit: CustomStringConvertible {
  /// A line for the editor: where, and what changes.
  package var description: String {
    let shown = new.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n  ")
    let change =
      old.isEmpty
      ? "add \"\(shown)\"" : new.isEmpty ? "remove \"\(old)\"" : "\"\(old)\" becomes \"\(shown)\""
    return "\(place.path):\(place.line):\(place.column): \(change)"
  }
}
