/// What may be written in a place of a file.
///
/// It is not stated anywhere: a reader is run on a value that is not in any file and only notes what it is asked for, so that a schema
/// cannot say anything else than the reader does.
package indirect enum ValueShape: Hashable, Sendable {
  case text, anyText, whole, year, figure, percentage, date, flag, id, reference, address
  case choice([String])
  /// A text in each language.
  case localized
  /// A text in each language, with plural forms where it has them.
  case plural
  /// A text in one language, with plural forms where it has them.
  case forms
  /// A list of texts in each language.
  case localizedList
  case list(ValueShape)
  /// A mapping whose keys are data themselves, such as years.
  case table(key: ValueShape, value: ValueShape)
  case record(RecordShape)
  case either([ValueShape])

  /// The shape that a reader takes.
  package init(_ read: (YAMLValue) -> Void) {
    let notes = ShapeNotes()
    read(YAMLValue(notes))
    self = notes.shape
  }
}

/// A mapping with the keys that its reader knows.
package struct RecordShape: Hashable, Sendable {
  /// As in messages, with an article: "a domain".
  package var name: String
  package var keys: [KeyShape] = []
  /// Groups of keys of which a record has exactly one.
  package var alternatives: [[String]] = []
  /// Whether other keys may stand there, too.
  package var isOpen = false

  package init(name: String, keys: [KeyShape], alternatives: [[String]] = [], isOpen: Bool = false) {
    self.name = name
    self.keys = keys
    self.alternatives = alternatives
    self.isOpen = isOpen
  }

  /// The name by which descriptions of its keys are found: `group-indicators`.
  package var id: String {
    let words = name.replacing("'s", with: "").replacing(".yml", with: "").split(separator: " ")
    return words.filter { !["a", "an", "the", "of"].contains($0) }.joined(separator: "-")
  }
}

package struct KeyShape: Hashable, Sendable {
  package var name: String
  package var shape: ValueShape
  package var isRequired = false
  /// What the program takes if the key is not given, as it would be written.
  package var usual: String?
  /// Keys that are required beside this one.
  package var needs: [String] = []
  /// What describes the key in each language, if it is not described where the scaffold's words are.
  package var descriptions: [String: String] = [:]

  package init(
    name: String, shape: ValueShape, isRequired: Bool = false, usual: String? = nil, needs: [String] = [],
    descriptions: [String: String] = [:]
  ) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.usual = usual
    self.needs = needs
    self.descriptions = descriptions
  }
}

/// What a reader has asked a value for.
package final class ShapeNotes {
  private var shapes: [ValueShape] = []

  func note(_ shape: ValueShape) {
    if !shapes.contains(shape) { shapes.append(shape) }
  }

  var shape: ValueShape { shapes.count == 1 ? shapes[0] : .either(shapes) }
}

extension YAMLValue {
  /// A value that is not in any file and notes what it is asked for.
  init(_ notes: ShapeNotes) {
    self.init(
      node: YAMLNode(
        content: .scalar(YAMLNode.Scalar(string: "", style: .plain)), line: 1, column: 1, endLine: 1,
        endColumn: 1),
      path: "", context: ReadingContext())
    self.notes = notes
  }

  /// Notes what is asked for.
  ///
  /// - Returns: whether that is all that can be done.
  package func notes(_ shape: ValueShape) -> Bool {
    notes?.note(shape)
    return notes != nil
  }
}
