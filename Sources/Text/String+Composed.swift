import Foundation

extension String {
  /// In Unicode's form C, as it is in ASCII already: most ids and addresses need no look into the tables.
  package var composed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
