import Text

/// The files of `templates/assets` that pages name. They are published with a hash of their content in their names: a browser may keep them
/// for good, and never shows a page with the stylesheet of another build. All others keep their names, as stylesheets and scripts name them.
enum Asset: String, CaseIterable, Sendable {
  case stylesheet = "style.css"
  case script = "site.js"
  case search = "search.js"
  case icon = "icon.svg"

  /// `assets/style.1f0o2m8w9k3vd.css`
  func address(_ content: [UInt8]) -> Address {
    let parts = rawValue.split(separator: ".")
    return Address("assets/\(parts[0]).\(Fingerprint.of(content)).\(parts[1])")
  }
}

/// Where each of them is, and what of them stands in the pages themselves.
struct AssetAddresses: Sendable {
  var firstView = FirstView()
  private var addresses: [Asset: Address] = [:]

  subscript(asset: Asset) -> Address {
    get { addresses[asset] ?? Address("assets/" + asset.rawValue) }
    set { addresses[asset] = newValue }
  }

  /// Those whose content never changes.
  var lasting: [Address] { Asset.allCases.compactMap { addresses[$0] } }
}
