import Charts
import Language
import Markup
import Plan
import Reading
import Templates

/// The share card of a page: overview, indicators, fields and chapters have one of their own, all other pages that of the overview.
///
/// Whoever shows it needs its absolute address, so a site without one has none.
struct PageCard {
  let scope: PageScope

  static let width = ShareCard.width
  static let height = ShareCard.height

  /// Nil for a site without cards.
  static func address(for page: Page, in language: Language, of edition: Edition) -> Address? {
    let site = edition.plan.site
    guard site.outputs.has(.cards), site.address != nil else { return nil }
    let path = (hasOne(page) ? page : .overview).address(in: language.id).path
    let below = path.dropFirst(language.id.count + 1)
    return Address("\(language.id)/cards/\(below.dropLast(".html".count)).png")
  }

  static func hasOne(_ page: Page) -> Bool {
    ["overview", "indicator", "field", "chapter"].contains(page.route.name)
  }

  /// - Parameter style: that of charts.
  func svg(_ style: ChartStyle) -> [UInt8] {
    let content = content
    let chart = content.indicator.map { scope.edition.chart(of: $0) }
    let drawn = chart.flatMap { $0.isCourse ? $0 : nil }
    let own = content.indicator.map { scope.page == .indicator($0.id) } ?? false
    return ShareCard(
      eyebrow: scope.words(scope.plan.site.title), title: content.title,
      sentence: sentence(of: own ? chart : drawn, own: own) ?? content.sentence,
      drawing: drawn?.drawings?.narrow, language: scope.language.tag,
      isRightToLeft: scope.language.isRightToLeft, style: style.css
    ).file.bytes
  }

  /// What a chart says, and what the series behind its path is; nil for one without figures.
  private func sentence(of chart: ChartOfIndicator?, own: Bool) -> String? {
    guard let chart, chart.drawings != nil else { return nil }
    let behind = chart.isCourse ? chart.model.background?.key : nil
    return [own ? chart.finding : chart.title, behind].compactMap(\.self)
      .joined(separator: scope.wording(.clauseSeparator))
  }

  /// The title of the page, a sentence about it, and the indicator whose chart shows it best.
  private var content: (title: String, sentence: String, indicator: Indicator?) {
    if let indicator = scope.entry(\.indicators), scope.page == .indicator(indicator.id) {
      let figure = scope.edition.chart(of: indicator)
      return (
        scope.words(indicator.shortName), indicator.summary.map { scope.words($0) } ?? figure.description,
        indicator
      )
    }
    if let field = scope.entry(\.fields), scope.page == .field(field.id) {
      let charts = field.milestones + (scope.index.contextOfField[field.id] ?? [])
      return (
        scope.words(field.name), field.summary.map { scope.words($0) } ?? "",
        charts.first { scope.edition.chart(of: $0).isCourse }
      )
    }
    if scope.page.route.name == "chapter", let text = scope.page.route.text(scope) {
      return (
        [text.number, text.title].compactMap(\.self).joined(separator: scope.wording(.numberJoint)),
        text.summary ?? "", nil
      )
    }
    return (
      scope.words(scope.plan.profile.name), scope.words(scope.plan.site.description),
      OverviewPage(scope: scope).shownIndicator
    )
  }
}
