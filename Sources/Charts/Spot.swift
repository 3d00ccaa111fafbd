/// A place in a drawing, in its units; y grows downwards.
package struct Spot: Sendable, Hashable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
