package import Plan

/// Two files with the same address: the second would silently replace the first.
package enum AddressCheck {
  package static func check(_ paths: [String]) -> [Diagnostic] {
    // Case is folded, since the disks of Windows and macOS do not distinguish `A.html` from `a.html`.
    Dictionary(grouping: paths, by: { $0.lowercased() })
      .filter { $0.value.count > 1 }
      .map { path, _ in
        Diagnostic(
          .error, .duplicateAddress, at: SourcePlace(path: "content"),
          "two pages have the address \"\(path)\"",
          hint: "give one of them another id")
      }
      .uniquedAndSorted()
  }
}
