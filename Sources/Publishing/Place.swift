#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where a path leads on this machine: with links followed and without `.` and `..`, whether or not the end of it exists yet.
package struct Place: Sendable, Equatable {
  /// Absolute, with real names.
  package let path: String

  package init(_ path: String) {
    var real = path.hasPrefix("/") ? "/" : Self.followed(".") ?? "/"
    for bytes in path.utf8.split(separator: UInt8(ascii: "/")) where !bytes.elementsEqual(".".utf8) {
      let name = String(decoding: bytes, as: UTF8.self)
      if name == ".." {
        real = Self.parent(of: real)
      } else {
        let next = real == "/" ? "/" + name : real + "/" + name
        real = Self.followed(next) ?? next
      }
    }
    self.path = real
  }

  /// Whether this is the other place or contains it, at any depth.
  package func holds(_ other: Place) -> Bool {
    path == "/" || other.path == path || other.path.hasPrefix(path + "/")
  }

  package var parent: String { Self.parent(of: path) }

  package var name: String {
    String(decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8.suffix(0), as: UTF8.self)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return "/" }
    return String(decoding: path.utf8[..<slash], as: UTF8.self)
  }

  private static func followed(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
