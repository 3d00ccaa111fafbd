/// What a browser asks for.
package struct PreviewRequest: Sendable {
  package var method: String
  /// The address below the host as it was sent, percent-coded, with its query.
  package var target: String
  /// By name in lower case; of several with one name, all with commas between them.
  package var headers: [String: String]

  package init(method: String = "GET", target: String, headers: [String: String] = [:]) {
    self.method = method
    self.target = target
    self.headers = headers
  }

  var path: String { String(target.prefix { $0 != "?" && $0 != "#" }) }

  /// What the query says of a name, as it was sent.
  func query(_ name: String) -> String? {
    guard let mark = target.firstIndex(of: "?") else { return nil }
    return target[target.index(after: mark)...].split(separator: "&")
      .first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }
}
