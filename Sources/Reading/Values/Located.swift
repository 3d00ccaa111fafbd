/// A value with its place in the content.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var place: SourcePlace

  package init(_ value: Value, at place: SourcePlace) {
    self.value = value
    self.place = place
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// The id of another entry, as an editor wrote it; checked before anything is rendered.
package typealias Reference = Located<String>
