import Search

/// How much a section is about a term, from 1 to 26: a letter in the index.
///
/// The name of a page or an entry counts more than a heading, and a heading more than the text, however often the text contains the term. A
/// name of few words counts most: of two pages whose names contain the term, the one called nothing else is the one about it. The other
/// names of a thing count almost as much.
enum SearchWeight {
  static func weights(of section: PageSection, _ terms: inout SearchTerms) -> WeightedTerms {
    WeightedTerms(
      in: section.text, storedFigures: section.storedFigures, title: section.title,
      titleWeight: { ofTitle(section.role, terms: $0) }, &terms)
  }

  /// For another name, whose terms all count alike.
  static func ofName(_ role: PageSection.Role, terms: Int) -> Int { ofTitle(role, terms: terms) - 2 }

  private static func ofTitle(_ role: PageSection.Role, terms: Int) -> Int {
    let best =
      switch role {
      case .page: 26
      case .entry(.organisation): 22
      // Parts of a page that says more about them, and sentences.
      case .heading, .entry(.milestone), .entry(.segment), .entry(.project): 14
      case .entry(.measure), .entry(.source): 11
      }
    return best - min(7, max(1, terms) - 1)
  }
}
