#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// An address on the web, by RFC 3986 but for letters of all scripts, which browsers encode.
package struct WebAddress {
  /// With its scheme in lower case.
  package let text: String

  package struct Mistake: Error {
    /// How to mend it.
    package let hint: String
  }

  package init(_ written: String) throws(Mistake) {
    let start = written.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: { start.hasPrefix($0) }) else {
      throw Mistake(hint: "such as https://example.org/")
    }
    let rest = written.unicodeScalars.dropFirst(scheme.unicodeScalars.count)
    if let scalar = rest.first(where: Self.isForbidden) {
      let shown = scalar == " " ? "a space" : "\"\(String(scalar).withControlsShown)\""
      throw Mistake(hint: "write \(String(scalar).percentEncoded) for \(shown)")
    }
    try Self.checkEscapes(rest)
    try Self.checkAuthority(rest.prefix { !"/?#".unicodeScalars.contains($0) })
    text = scheme + String(String.UnicodeScalarView(rest))
  }

  /// What stands in no part of an address: RFC 3986, section 2. Brackets do in the host alone, where they are looked at.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\0"..." ", "\"", "<", ">", "\\", "^", "`", "{"..."}", "\u{7F}": true
    default: !scalar.isASCII && (scalar.properties.isWhitespace || scalar.isControlOrBidirectional)
    }
  }

  private static func checkEscapes(_ rest: Substring.UnicodeScalarView) throws(Mistake) {
    var rest = rest
    while let percent = rest.firstIndex(of: "%") {
      rest = rest[rest.index(after: percent)...]
      guard rest.prefix(2).count(where: { $0.properties.isASCIIHexDigit }) == 2 else {
        throw Mistake(hint: "a percent sign that is not followed by two hexadecimal digits is written %25")
      }
    }
  }

  private static func checkAuthority(_ authority: Substring.UnicodeScalarView) throws(Mistake) {
    let text = String(authority)
    guard !text.contains("@") else {
      throw Mistake(hint: "leave out the name and the password before the host: everybody could read them")
    }
    let (host, port): (Substring, Substring)
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      host = text[...end]
      port = text[end...].dropFirst()
    } else {
      host = text.prefix { $0 != ":" }
      port = text.dropFirst(host.count)
    }
    guard isHost(host) else {
      throw Mistake(
        hint: host.isEmpty
          ? "the host is missing: such as https://example.org/" : "\"\(host)\" cannot be the name of a host")
    }
    guard port.isEmpty || port == ":" || port.hasPrefix(":") && isPort(port.dropFirst()) else {
      throw Mistake(hint: "what follows the host is a colon and a port from 1 to 65535")
    }
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { ("0"..."9").contains(Unicode.Scalar($0)) } && (1...65535).contains(Int(text) ?? 0)
  }

  private static func isHost(_ host: Substring) -> Bool {
    if host.hasPrefix("[") {
      var address = in6_addr()
      return inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &address) == 1
    }
    // The root of all names may be written as a point at the end.
    let labels = (host.hasSuffix(".") ? host.dropLast() : host).split(
      separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 253 && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.unicodeScalars.allSatisfy(isPartOfHost)
    }
  }

  private static func isPartOfHost(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return scalar == "-" || scalar.isWordCharacter }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}
