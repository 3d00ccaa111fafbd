package import Reading

/// Two files with the same address: the second would silently replace the first.
package enum AddressCheck {
  /// - Parameters:
  ///   - paths: of all files of the site.
  ///   - content: the folder with the plan, for the places of media.
  package static func check(_ paths: [String], content: String) -> [Diagnostic] {
    // Case is folded, since the disks of Windows and macOS do not distinguish `A.html` from `a.html`.
    Dictionary(grouping: paths, by: { $0.lowercased() })
      .filter { $0.value.count > 1 }
      .map { address, paths in
        let paths = paths.sorted()
        guard let last = paths.last, last.hasPrefix("media/") else {
          return Diagnostic(
            .error, .duplicateAddress, at: SourcePlace(path: content),
            "two files of the site have the address \"\(address)\"",
            hint: "give one of the entries that they are made from another id")
        }
        return Diagnostic(
          .error, .duplicateAddress, at: SourcePlace(path: content + "/" + last),
          "on the disks of Windows and macOS this is the same file as \"\(paths[0])\"",
          hint: "give one of them a name that differs in more than capital letters")
      }
      .uniquedAndSorted()
  }
}
