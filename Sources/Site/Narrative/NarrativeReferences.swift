import Plan
import Reading

/// What a text's links and placements mean on this site, before any of them is written.
struct NarrativeReferences {
  let scope: PageScope

  /// Why a link or a placement has no meaning.
  struct Mistake: Error {
    var code: Diagnostic.Code
    var message: String
    var hint: String
  }

  enum Destination {
    /// An address that stays as it is written.
    case outside
    /// A place on the page itself.
    case here(id: String)
    case page(Page, anchor: String?)
    /// A page that was published after the day that the site shows.
    case later
    /// A file in `media/`, with a place in it if its type has such: `#page=3`.
    case media(path: String, place: Substring)
  }

  /// What replaces a directive.
  enum Part {
    case figure(Figure, Indicator)
    case observation(Observation, Indicator)
    /// The targets of a year.
    case targets([Target], Indicator)
    case chart(Indicator)
    case indicators([IndicatorGroup], name: LocalizedText, id: String)
    case roadmap(Domain)
    case directory(Domain)
    case measures(TextDocument)
    /// The place of a figure that was published after the day that the site shows.
    case later(CalendarDate)
    /// The place of an entry that was left out because of its mistakes.
    case nothing
  }

  func hint(_ nearest: String?, allowed: [String]) -> String {
    if let nearest { return "did you mean \"\(nearest)\"?" }
    let shown = allowed.sorted().prefix(8).joined(separator: ", ")
    return allowed.isEmpty
      ? "there is none of this kind" : "there are: \(shown)" + (allowed.count > 8 ? ", …" : "")
  }
}
