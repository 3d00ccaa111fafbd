import Language
import Reading

extension Wording {
  /// The size of a file as readers know it: thousands of bytes, rounded up.
  func size(ofBytes count: Int) -> String {
    self(.fileSize, ["number": format.number(Figure((count + 999) / 1000))])
  }

  /// The meaning of a column, with its language if there is one for each.
  func description(of column: DataRecords.Column) -> String {
    let meaning = text(column.meaning.wordingKey, category: "other")
    guard let language = column.language else { return meaning }
    return self(.columnInLanguage, ["meaning": meaning, "language": name(of: language)])
  }
}
