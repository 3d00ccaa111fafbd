import Plan
import Reading

/// The print edition as a PDF. `make pdf` prints it with Chromium once the site is there; the pages link to it.
enum PrintedPDF {
  /// The link from a page; nil if the site has none. A report in several parts has no page that is the whole of it.
  static func href(from scope: PageScope) -> String? {
    guard scope.plan.site.outputs.has(.pdf), scope.facts.lists.isEmpty, scope.link(to: .print) != nil
    else { return nil }
    return scope.href(to: Address("\(scope.language.id)/print.pdf"))
  }

  /// An error where nothing on this machine could print it: its links would lead nowhere.
  static func check(_ site: Site) -> [Diagnostic] {
    guard site.outputs.has(.pdf), let place = site.outputs.place(of: .pdf),
      !programs.contains(where: { PictureMaker.path(of: $0) != nil })
    else { return [] }
    return [
      Diagnostic(
        .error, .missingTool, at: place, "the PDF is printed by Chromium, which this machine does not have",
        hint:
          "install the package chromium (Debian, Fedora, Homebrew) or chromium-browser (Ubuntu), or turn \"pdf\" off"
      )
    ]
  }

  /// Those that `scripts/chromium.py` knows.
  private static let programs = [
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome",
  ]
}
