import Language
import Markdown
import Markup
import Plan
import Reading

extension ForeignWords {
  /// - Parameter site: the one whose other languages are searched.
  init(in language: Language, of site: Site) {
    self.init(
      in: (language.tag, language.isRightToLeft), others: site.languages.map { ($0.tag, $0.isRightToLeft) })
  }
}

/// What this edition shows in place of texts that it lacks: those of another language, with `lang` and a mark, so that nothing is left out
/// silently.
extension Edition {
  /// A short text as markup.
  func text(_ text: LocalizedText) -> Fragment {
    if let own = text[language.id] { return marked(own) }
    guard let (words, other) = fallback({ text[$0.id] }) else { return Fragment() }
    return Fragment { writer in
      writer.append(foreign(words, other))
      writer.text(" ")
      writer.element("small", [.class("untranslated")]) { $0.append(onlyIn(other)) }
    }
  }

  /// A short text as plain words, for titles and attributes.
  func words(_ text: LocalizedText) -> String {
    plan.site.words(text, in: language)
  }

  /// A long text, with its language if that is a different one.
  func translation(of document: TextDocument) -> (text: Translation, language: Language?)? {
    if let own = document[language.id] { return (own, nil) }
    return fallback { document[$0.id] }.map { ($0.value, $0.language) }
  }

  /// The name of a long text in a list or a link; the link itself says that it leads to another language.
  ///
  /// - Parameter isNumbered: whether the plan's own number precedes it, such as 第二章.
  func title(of document: TextDocument, isNumbered: Bool = false) -> Fragment {
    guard let (text, other) = translation(of: document) else { return Fragment(text: document.id) }
    let parts = [isNumbered ? text.number : nil, text.title ?? document.id].compactMap(\.self)
    let words = parts.joined(separator: wording(.numberJoint))
    return other.map { foreign(words, $0) } ?? marked(words)
  }

  /// Words in this language as markup, with those in the site's other languages marked.
  func marked(_ words: String) -> Fragment {
    Fragment { write(words, to: &$0) }
  }

  /// Writes words in this language, with those in the site's other languages marked.
  func write(_ words: String, to writer: inout MarkupWriter) {
    foreignWords.write(words, to: &writer)
  }

  /// Words in another language inside an element that says which one, or words in this language.
  func marked(_ words: String, in other: Language?) -> Fragment {
    guard let other else { return marked(words) }
    return Fragment { ForeignWords(in: other, of: plan.site).write(words, to: &$0) }
  }

  /// Says that something exists only in another language.
  func onlyIn(_ other: Language) -> Fragment {
    naming(other, in: .onlyIn)
  }

  /// A phrase about another language, which is named in itself.
  func naming(_ other: Language, in phrase: Phrase) -> Fragment {
    let blank = "\u{FFFC}"
    let parts = wording(phrase, ["language": blank]).split(separator: blank, omittingEmptySubsequences: false)
    return Fragment { writer in
      for (number, part) in parts.enumerated() {
        if number > 0 { writer.append(foreign(other.name, other)) }
        writer.text(String(part))
      }
    }
  }

  /// Words in another language, in which those of this one are the foreign ones.
  func foreign(_ words: String, _ other: Language, class name: String? = nil) -> Fragment {
    let isTurned = other.isRightToLeft != language.isRightToLeft
    let direction = isTurned ? Attribute("dir", other.isRightToLeft ? "rtl" : "ltr") : nil
    return Fragment { writer in
      writer.element("span", [name.map(Attribute.class), .lang(other.tag), direction]) {
        ForeignWords(in: other, of: plan.site).write(words, to: &$0)
      }
    }
  }

  private func fallback<Value>(_ find: (Language) -> Value?) -> (value: Value, language: Language)? {
    plan.site.fallback(find)
  }
}

extension Site {
  /// A short text as plain words, in another language if there is none in this one.
  func words(_ text: LocalizedText, in language: Language) -> String {
    text[language.id] ?? fallback { text[$0.id] }?.value ?? ""
  }

  /// The first of the site's languages that has a value, with the plan's own before the others.
  fileprivate func fallback<Value>(_ find: (Language) -> Value?) -> (value: Value, language: Language)? {
    let languages =
      languages.filter { $0.id == defaultLanguage } + languages.filter { $0.id != defaultLanguage }
    for language in languages {
      if let value = find(language) { return (value, language) }
    }
    return nil
  }
}
