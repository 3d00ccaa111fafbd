import Charts
import Language
import Markup

/// The signs that the site's charts and tables share, each with what it means.
struct ReadingGuide {
  let scope: PageScope

  var fields: [TemplateFields] {
    let signs: [(KeySymbol, Phrase)] = [
      (.baseline, .guideBaseline), (.target, .guideTarget), (.path, .guidePath),
      (.point(.observed, onLine: true), .guideObserved), (.missing, .guideMissing),
    ]
    return signs.map { symbol, phrase in ["symbol": symbol.draw(), "meaning": scope.wording(phrase)] }
  }
}
