import ArgumentParser

/// Names as `--name` gives them: one for every language, or one for each, such as `fr=Berges`.
enum GivenNames {
  static var language: Regex<(Substring, Substring?)> { #/[a-z]{2,3}(-[a-z0-9]{2,8})*/# }

  /// - Returns: by language.
  static func texts(_ options: [String], in languages: [String]) throws -> [String: String] {
    var names: [String: String] = [:]
    for text in options {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let language = parts.count == 2 && parts[0].wholeMatch(of: Self.language) != nil ? parts[0] : nil
      guard let value = parts.last, value.contains(where: { !$0.isWhitespace }) else {
        throw ValidationError("a name has one letter at least; leave --name out for a sample name")
      }
      guard let language else {
        for id in languages where names[id] == nil { names[id] = text }
        continue
      }
      guard languages.contains(language) else {
        throw ValidationError(
          "--name \(text): \"\(language)\" is not among the languages \(languages.joined(separator: ", "))")
      }
      names[language] = value
    }
    return names
  }
}
