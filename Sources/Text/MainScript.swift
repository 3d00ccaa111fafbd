/// Which of a site's languages a text can be in, judged by the script that most of its words are written in.
package struct MainScript: Sendable {
  /// In words; two letters of a script without spaces count as one.
  private var halfWords: [Script: Int] = [:]

  package init(of text: String) {
    var last: Script?
    for scalar in text.unicodeScalars {
      let script = Script(scalar)
      if let script {
        if script.isUnspaced {
          halfWords[script, default: 0] += 1
        } else if script != last {
          halfWords[script, default: 0] += 2
        }
      }
      // Marks and digits inside a word do not end it; spaces do.
      last = script ?? (scalar.properties.isWhitespace ? nil : last)
    }
  }

  /// Whether words in a script other than the language's prevail.
  ///
  /// - Parameter atLeast: how many such words there must be; fewer may be a name.
  package func isForeign(to languageTag: String, atLeast: Int) -> Bool {
    let own = halfWords[Script(languageTag: languageTag)] ?? 0
    return halfWords.values.contains { $0 > own && $0 >= 2 * atLeast }
  }

  /// Whether it has words of the language's script.
  package func holdsWords(in languageTag: String) -> Bool {
    halfWords[Script(languageTag: languageTag)] != nil
  }

  /// Whether it has words of any script but Latin, in which every language writes names.
  package var holdsOtherThanLatin: Bool { halfWords.keys.contains { $0 != .latin } }
}

extension Script {
  fileprivate var isUnspaced: Bool { self == .han || self == .thai }
}
