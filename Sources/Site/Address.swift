import Text

/// The place of a page or a file in the site: a path without a leading slash.
struct Address: Sendable, Hashable {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// A link that works wherever the site is put, even opened from a disk.
  func relative(from page: Address, anchor: String? = nil) -> String {
    let suffix = anchor.map { "#" + $0.percentEncoded } ?? ""
    guard page != self || anchor == nil else { return suffix }
    let (own, other) = (path.utf8, page.path.utf8)
    // The end of the folders that both are in.
    var shared = 0
    for (position, (left, right)) in zip(own, other).enumerated() {
      guard left == right else { break }
      if left == UInt8(ascii: "/") { shared = position + 1 }
    }
    let up = other.dropFirst(shared).count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: up) + Substring(own.dropFirst(shared)) + suffix
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
