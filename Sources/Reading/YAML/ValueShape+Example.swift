extension ValueShape {
  /// How such a value is written, for the hint where one is missing; nil if there is nothing to show.
  ///
  /// - Parameter languages: those of the site.
  func example(in languages: [String]) -> String? {
    switch self {
    case .text, .anyText, .forms: "…"
    case .whole: "1"
    case .year: "2020"
    case .figure: "7600"
    case .percentage: "-18%"
    case .date: "2020-12"
    case .flag: "true"
    case .id, .reference: "some-id"
    case .address: "https://…"
    case .choice(let words): words.joined(separator: " | ")
    case .localized, .plural:
      languages.isEmpty ? "…" : "{ " + languages.map { "\($0): …" }.joined(separator: ", ") + " }"
    case .localizedList: ValueShape.list(.localized).example(in: languages)
    case .list(let item): item.example(in: languages).map { "[\($0)]" }
    case .table(let key, let value):
      key.example(in: languages).flatMap { key in
        value.example(in: languages).map { "{ \(key): \($0) }" }
      }
    case .record(let record): record.example(in: languages)
    case .either(let shapes): shapes.first?.example(in: languages)
    }
  }
}

extension RecordShape {
  /// The keys that it must have, and the first of those of which it must have one.
  fileprivate func example(in languages: [String]) -> String? {
    let first = alternatives.compactMap(\.first)
    let needed = keys.filter { $0.isRequired || first.contains($0.name) }
    let written = needed.compactMap { key in key.shape.example(in: languages).map { "\(key.name): \($0)" } }
    return written.isEmpty ? nil : "{ " + written.joined(separator: ", ") + " }"
  }
}
