/// A change of a content file at one place; all around it stays as it is, comments and order too.
package struct TextEdit: Equatable {
  /// Of the first character that is replaced, as YAML's marks give it.
  package var place: SourcePlace
  /// What is there now; empty where something is only put in.
  var old = ""
  /// Line ends in it are written as the file has them.
  var new: String
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
