import Synchronization

/// Values that are made when somebody first asks for them, from whichever thread. Two who ask at once may both make one.
final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let made = Mutex<[Key: Value]>([:])

  func value(_ key: Key, _ make: () -> Value) -> Value {
    if let known = made.withLock({ $0[key] }) { return known }
    let value = make()
    made.withLock { $0[key] = value }
    return value
  }
}
