/// What a site has besides its pages; everything, unless its editors turn it off.
package struct Outputs: Sendable, Hashable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The whole report for printing.
    case print
    /// The list of all pages with its search index.
    case search
    /// Every chart as an SVG file.
    case charts
    /// The figures of each indicator as CSV.
    case tables
    /// All tables of the plan, the figures of each indicator as JSON, the data package, and the page that lists them.
    case data
  }

  private var off: Set<Kind> = []

  package init() {}

  package func has(_ kind: Kind) -> Bool { !off.contains(kind) }

  package mutating func turnOff(_ kind: Kind) { off.insert(kind) }
}

extension Outputs {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "the outputs")
    self.init()
    for kind in Kind.allCases where !record.optional(kind.rawValue, default: true, { $0.flag() }) {
      turnOff(kind)
    }
    guard record.close() else { return nil }
  }
}
