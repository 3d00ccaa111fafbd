package import Reading

/// What a site has besides its pages, as its editors turn it on and off.
package struct Outputs: Sendable, Hashable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The whole report for printing.
    case print
    /// The same as a PDF, which a program makes of the finished site.
    case pdf
    /// The list of all pages with its search index.
    case search
    /// Every chart as an SVG file.
    case charts
    /// Every chart as a page of its own, for other sites to show in a frame.
    case embed
    /// Every chart as a PNG picture.
    case png
    /// A picture for each page of some kinds, which networks show beside a link to it.
    case cards
    /// The figures of each indicator as CSV.
    case tables
    /// All tables of the plan, the figures of each indicator as JSON, the data package, and the page that lists them.
    case data

    /// Whether a site has it unless its editors turn it off. Pictures and PDF are made by programs that not every machine has.
    var isUsual: Bool { !isPicture && self != .pdf }

    package var isPicture: Bool { self == .png || self == .cards }
  }

  private var kinds = Set(Kind.allCases.filter(\.isUsual))
  /// Where the file names them.
  private var places: [Kind: SourcePlace] = [:]

  package init() {}

  package func has(_ kind: Kind) -> Bool { kinds.contains(kind) }

  /// Where the file names it; nil if it does not.
  package func place(of kind: Kind) -> SourcePlace? { places[kind] }

  package mutating func turnOff(_ kind: Kind) { kinds.remove(kind) }

  package mutating func turnOn(_ kind: Kind) { kinds.insert(kind) }

  /// The pictures that are on, with the places where they were turned on.
  package var pictures: [(kind: Kind, place: SourcePlace?)] {
    Kind.allCases.filter { $0.isPicture && has($0) }.map { ($0, places[$0]) }
  }
}

extension Outputs {
  init?(_ value: YAMLValue) {
    let record = YAMLRecord(value, "the outputs")
    self.init()
    for kind in Kind.allCases {
      let isOn = record.optional(kind.rawValue, default: kind.isUsual) { $0.flag() }
      if isOn { turnOn(kind) } else { turnOff(kind) }
      places[kind] = record[kind.rawValue]?.place
    }
    guard record.close() else { return nil }
  }
}
