import Plan
import Reading
import Templates

/// The pictures of a site: a PNG of every chart, and the share cards.
struct Pictures: Sendable {
  let site: Site
  let style: ChartStyle?

  /// A drawing that becomes a picture.
  struct Drawing: Sendable {
    var address: Address
    /// How many pixels a unit of it has.
    var zoom: Int
    var svg: @Sendable () -> [UInt8]?
  }

  /// Draws those that are turned on, in parallel.
  ///
  /// - Parameter draws: whether anybody wants the files; otherwise only what they need is looked for.
  func make(
    _ charts: [DrawnChart], _ editions: [Edition], draws: Bool, emit: @escaping @Sendable (OutputFile) -> Void
  ) async -> [Diagnostic] {
    guard let on = site.outputs.pictures.first else { return [] }
    let maker: PictureMaker
    do throws(PictureMaker.Problem) {
      maker = try PictureMaker(for: site.languages)
    } catch {
      return [problem(.missingTool, on.place, error)]
    }
    guard draws else { return [] }
    let drawings = (site.outputs.has(.png) ? charts.compactMap(\.picture) : []) + editions.flatMap(cards)
    return await drawings.concurrentMap(inRunsOf: 1) { drawing -> Diagnostic? in
      guard !Task.isCancelled, let svg = drawing.svg() else { return nil }
      do throws(PictureMaker.Problem) {
        let picture = try maker.png(of: svg, zoom: drawing.zoom)
        emit(OutputFile(path: drawing.address.path, content: .bytes(picture)))
        return nil
      } catch {
        let message = "\(drawing.address.path) was not drawn: \(error.message)"
        return problem(.pictureNotDrawn, on.place, .init(message: message, hint: error.hint))
      }
    }.compactMap(\.self)
  }

  private func cards(of edition: Edition) -> [Drawing] {
    guard let style else { return [] }
    let pages = edition.published.entries.filter {
      PageCard.hasOne($0.page) && $0.languages.contains(edition.language.id)
    }
    return pages.compactMap { entry in
      PageCard.address(for: entry.page, in: edition.language, of: edition).map { address in
        Drawing(address: address, zoom: 1) {
          PageCard(scope: PageScope(edition: edition, page: entry.page)).svg(style)
        }
      }
    }
  }

  private func problem(_ code: Diagnostic.Code, _ place: SourcePlace?, _ problem: PictureMaker.Problem)
    -> Diagnostic
  {
    Diagnostic(
      .error, code, at: place ?? SourcePlace(path: "content/site.yml", line: 1, column: 1), problem.message,
      hint: problem.hint.isEmpty ? nil : problem.hint)
  }
}
