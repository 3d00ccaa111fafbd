import Language
import Markup
import Plan
import Reading

/// One page in one language while it is being rendered: everything that depends on where the page is.
final class PageScope: Sendable {
  let edition: Edition
  let page: Page
  let address: Address

  init(edition: Edition, page: Page) {
    self.edition = edition
    self.page = page
    address = page.address(in: edition.language.id)
  }

  var facts: Facts { edition.facts }
  var index: PlanIndex { edition.index }
  var plan: Plan { edition.plan }
  var wording: Wording { edition.wording }
  var figures: FigureFormat { edition.figures }
  var language: Language { edition.language }

  /// The entry that the page is about.
  func entry<Entry>(_ entries: KeyPath<PlanIndex, [String: Entry]>) -> Entry? {
    page.entry.flatMap { index[keyPath: entries][$0] }
  }

  /// The name of the page in menus and headings, for a route that has a name.
  var name: String { name(of: page) }

  func name(of page: Page) -> String { edition.name(of: page) }

  /// The sentence at the head of a page.
  ///
  /// - Parameters:
  ///   - other: the page that has the words, if it is a different one.
  ///   - count: determines the plural form, and is filled in as `{count}`.
  func lead(of other: Page? = nil, count: Int? = nil, _ values: PatternValues = [:]) -> String {
    wording(key: (other ?? page).route.leadKey, count: count, values)
  }

  func text(_ text: LocalizedText) -> Fragment { edition.text(text) }

  /// A text in paragraphs, in place of which another language's is shown as such.
  func paragraphs(_ passage: TextDocument) -> Fragment {
    guard let (text, other) = edition.translation(of: passage) else { return Fragment() }
    let paragraphs = NarrativeText(scope: self, passage: text).html
    guard let other else { return paragraphs }
    return Fragment { writer in
      writer.element(
        "div", [.lang(other.tag), Attribute("dir", other.isRightToLeft ? "rtl" : "ltr")]
      ) { $0.append(paragraphs) }
      writer.element("small", [.class("untranslated")]) { $0.append(edition.onlyIn(other)) }
    }
  }

  func words(_ text: LocalizedText) -> String { edition.words(text) }

  /// A relative link to a page in this language or, if it is not translated, in the language that has it.
  ///
  /// - Returns: nil if the site has no such page.
  func link(to page: Page, anchor: String? = nil) -> Link? {
    guard let shown = languageShowing(page) else { return nil }
    return Link(
      href: page.address(in: shown.id).relative(from: address, anchor: anchor),
      language: shown.id == language.id ? nil : shown)
  }

  /// The language in which readers of this page see another page: their own if it is translated, otherwise the first that has it.
  ///
  /// - Returns: nil if the site has no such page.
  func languageShowing(_ page: Page) -> Language? {
    let languages = edition.published.languages(of: page)
    return languages.contains(language.id)
      ? language : plan.site.languages.first { languages.contains($0.id) }
  }

  /// A relative link to a file that is the same for all languages.
  func href(to file: Address) -> String {
    file.relative(from: address)
  }

  /// Writes a link, or only the content if the site has no such page.
  func write(
    _ content: Fragment, linkedTo page: Page, anchor: String? = nil, class name: String? = nil,
    to writer: inout MarkupWriter
  ) {
    guard let link = link(to: page, anchor: anchor) else { return writer.append(content) }
    writer.open("a") { tag in
      tag.attribute("href", link.href)
      if let language = link.language { tag.attribute("hreflang", language.tag) }
      if let name { tag.attribute("class", name) }
    }
    writer.append(content)
    writer.close("a")
    link.writeMark(edition, to: &writer)
  }

  func linked(_ content: Fragment, to page: Page, anchor: String? = nil) -> Fragment {
    Fragment { write(content, linkedTo: page, anchor: anchor, to: &$0) }
  }

  /// Several things on one line, listed in the way of the language.
  func joined(_ parts: [Fragment]) -> Fragment {
    Fragment { writer in
      for (number, part) in parts.enumerated() {
        if number > 0 { writer.text(wording(.listSeparator)) }
        writer.append(part)
      }
    }
  }
}
