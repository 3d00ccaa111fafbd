import Text

/// Where a page or a file stands in the site: a path without a leading slash.
struct Address: Sendable, Hashable {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// A link that works from any place that the site is put in, from a disk too.
  func relative(from page: Address, anchor: String? = nil) -> String {
    let suffix = anchor.map { "#" + $0.percentEncoded } ?? ""
    guard page != self || anchor == nil else { return suffix }
    let own = path.split(separator: "/", omittingEmptySubsequences: false)
    let other = page.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var shared = 0
    while shared < other.count, shared < own.count - 1, own[shared] == other[shared] { shared += 1 }
    let up = String(repeating: "../", count: other.count - shared)
    return up + own[shared...].joined(separator: "/") + suffix
  }

  /// The address that a relative link on this page leads to.
  func resolving(_ link: String) -> Address {
    var folders = path.split(separator: "/").dropLast()
    for step in link.split(separator: "/") {
      if step == ".." { _ = folders.popLast() } else if step != "." { folders.append(step) }
    }
    return Address(folders.joined(separator: "/"))
  }
}
