/// The rule for ids, whether an entry states its own or takes it from its file's name: ids become addresses, links and names in pages.
package enum EntryID {
  /// Longer ones would make file names that disks reject.
  private static let longest = 120

  package static let rule =
    "ids are made of a-z, 0-9 and hyphens, \(longest) at most, such as industrial-value-added"

  package static func isValid(_ text: some StringProtocol) -> Bool {
    (1...longest).contains(text.utf8.count)
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
      && !text.hasPrefix("-") && !text.hasSuffix("-")
  }
}
