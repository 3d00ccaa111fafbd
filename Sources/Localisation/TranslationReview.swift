import Foundation
import Plan
import Reading
import Text

/// Records that a person has compared translations with their sources.
package struct TranslationReview {
  private let folder: ContentFolder

  package init(content: String) {
    folder = ContentFolder(root: content)
  }

  package struct Refusal: Error, CustomStringConvertible {
    package var description: String
  }

  /// - Parameter files: translations as paths, relative to the working folder or the content folder; nil for all.
  /// - Returns: what was newly recorded, as paths below the content folder.
  /// - Throws: a ``Refusal`` that names what cannot be read; nothing is written then.
  package func record(_ files: [String]?) async throws -> [String] {
    let (plan, diagnostics) = PlanLoader.load(root: folder.root)
    let unread = Refusal(description: diagnostics.map(\.description).joined(separator: "\n"))
    // Of all translations, those in files that cannot be read would be forgotten; to the ones that are named, other files do not matter.
    guard let plan, files != nil || !plan.isIncomplete else { throw unread }
    let context = ReadingContext(languages: plan.site.languages)
    var ledger = TranslationLedger.load(folder, context)
    guard !context.collector.diagnostics.hasErrors else {
      throw Refusal(description: context.collector.diagnostics.map(\.description).joined(separator: "\n"))
    }
    let all = ReviewedTranslation.all(
      in: plan, await Texts(of: plan), ledger, folder: folder)
    let chosen =
      try files.map { names in
        try names.map { name in
          guard let item = translation(name, among: all) else {
            throw plan.isIncomplete ? unread : noTranslation(name, among: all)
          }
          return item
        }
      } ?? all
    let recorded = chosen.filter { $0.state != .current }
    for item in recorded {
      ledger.entries[item.file] = TranslationLedger.Entry(
        fingerprint: item.fingerprint, place: item.translation.place)
    }
    if files == nil {
      let known = Set(all.map(\.file))
      ledger.entries = ledger.entries.filter { known.contains($0.key) }
    }
    try write(ledger)
    return recorded.map(\.file)
  }

  private func write(_ ledger: TranslationLedger) throws(Refusal) {
    let path = folder.path(TranslationLedger.fileName)
    do {
      // The file that a link leads to, so that the link stays one.
      try ledger.yaml.write(
        to: URL(filePath: path).resolvingSymlinksInPath(), atomically: true, encoding: .utf8)
    } catch {
      throw Refusal(
        description: "\(path): error: the record cannot be written\n  \(error.localizedDescription)")
    }
  }

  private func translation(_ name: String, among all: [ReviewedTranslation]) -> ReviewedTranslation? {
    let path = ContentFolder.plain(name)
    return all.first { $0.file == path || $0.translation.place.path == path }
  }

  private func noTranslation(_ name: String, among all: [ReviewedTranslation]) -> Refusal {
    let nearest = NearestWord.to(name, among: all.flatMap { [$0.file, $0.translation.place.path] })
    return Refusal(
      description: "\"\(name)\" is not a translation; "
        + (nearest.map { "did you mean \"\($0)\"?" }
          ?? "a source text needs no review, name the text made from it"))
  }
}
