package import Reading

/// A term that the plan's texts use throughout, with the forms that they avoid.
package struct GlossaryTerm: Sendable {
  package var term: LocalizedText
  /// By language id: what texts should not say instead of it.
  package var avoid: [String: [Located<String>]]
  /// By language id: longer words and phrases in which such a form is right.
  package var except: [String: [Located<String>]]
  package var place: SourcePlace
}

extension GlossaryTerm {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "a term")
    let term = record.required("term") { $0.localized() }
    let avoid = record.required("avoid") { $0.phrases(of: term) }
    let except = record.optional("except") { $0.phrases() }
    guard record.close(), let term, let avoid else { return nil }
    self.init(term: term, avoid: avoid, except: except ?? [:], place: record.place)
  }
}

extension YAMLValue {
  /// A list of phrases for each language, or a plain list on a site of one language.
  ///
  /// - Parameter term: what each of them is used for; it has to exist in their language and differ from them.
  fileprivate func phrases(of term: LocalizedText? = nil) -> [String: [Located<String>]]? {
    guard !notes(.localizedList) else { return nil }
    guard let entries else {
      guard context.languages.count <= 1 else {
        error(
          .wrongShape, "a list for each language is expected here",
          hint: "write { " + context.languages.map { "\($0): [a, b]" }.joined(separator: ", ") + " }")
        return nil
      }
      let language = context.languages.first ?? ""
      return [language: phrases(in: language, of: term)]
    }
    var result: [String: [Located<String>]] = [:]
    for (key, list) in entries {
      let language = key.scalar ?? ""
      guard context.mayHave(language) else {
        key.error(
          .unknownLanguage, "\"\(language)\" is not a language of this site",
          hint: "site.yml lists: " + context.languages.joined(separator: ", "))
        continue
      }
      result[language] = list.phrases(in: language, of: term)
    }
    return result
  }

  private func phrases(in language: String, of term: LocalizedText?) -> [Located<String>] {
    let settled = term?[language]
    if let term, !term.isEmpty, settled == nil {
      error(.missingTerm, "the term is missing in \"\(language)\"", hint: "say what to write there instead")
    }
    return list { item in
      guard let text = item.text() else { return nil }
      guard text.lowercased() != settled?.lowercased() else {
        item.error(
          .glossaryContradiction, "\"\(text)\" is the term itself",
          hint: "list what texts are not to say for it")
        return nil
      }
      return Located(text, at: item.place)
    }
  }
}
