import Reading

/// What the name of a Markdown file says: `03-innovation.zh.md` is the third text, `innovation`, in Chinese.
struct TextFileName {
  var order: Int?
  var id: String
  var language: String

  /// - Parameter isNumbered: whether a leading number orders the texts and is not part of the id.
  init?(_ name: String, isNumbered: Bool) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[2] == "md" else { return nil }
    let stem = parts[0]
    language = parts[1]
    let number = stem.prefix { $0.isASCII && $0.isNumber }
    if isNumbered, !number.isEmpty, stem.dropFirst(number.count).hasPrefix("-") {
      order = Int(number)
      id = String(stem.dropFirst(number.count + 1))
    } else {
      id = stem
    }
    guard EntryID.isValid(id) else { return nil }
  }
}
