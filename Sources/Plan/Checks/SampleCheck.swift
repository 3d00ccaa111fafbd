import Reading

/// Finds what `milepost new` wrote as samples and nobody has replaced, so that no made-up figure is published by accident.
enum SampleCheck {
  /// - Returns: one warning, whatever the number of samples: a new plan consists of them.
  static func check(_ plan: Plan) -> [Diagnostic] {
    // First what keeps it from being read.
    guard !plan.isIncomplete else { return [] }
    let left = plan.site.languages.flatMap { language in
      let samples = ScaffoldWords.samples(in: language.id)
      let lengths = Set(samples.map(\.utf8.count))
      return plan.shortTexts.compactMap { $0.texts[language.id] }.filter { samples.contains($0.value) }
        + plan.texts.compactMap { $0[language.id] }.flatMap { self.left(of: samples, lengths, in: $0) }
    }
    guard let first = left.min(by: { $0.place < $1.place }) else { return [] }
    let others = Set(left.map(\.place.path)).subtracting([first.place.path]).sorted()
    let more = others.isEmpty ? "" : "; there are more in " + others.joined(separator: ", ")
    return [
      Diagnostic(
        .warning, .sampleLeft, at: first.place,
        "\"\(first.value)\" is a sample of milepost new, as are figures that stand beside one",
        hint: "write the plan's own, or remove it\(more)")
    ]
  }

  /// Those in the head of a text and among its lines.
  ///
  /// - Parameter lengths: those of the samples, in UTF-8: hardly any other line has one of them and need be hashed.
  private static func left(of samples: Set<String>, _ lengths: Set<Int>, in text: Translation)
    -> [Located<String>]
  {
    let head = text.head.map { key, value in Located(value, at: text.headPlaces[key] ?? text.place) }
    let bytes = text.body.utf8.span
    var (body, start, number): ([Located<String>], Int, Int) = ([], 0, 0)
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "\n") {
      if lengths.contains(end - start) {
        var place = text.place
        if !text.isFolded { place.line += number }
        body.append(Located(String(decoding: (start..<end).map { bytes[$0] }, as: UTF8.self), at: place))
      }
      (start, number) = (end + 1, number + 1)
    }
    return (head + body).filter { samples.contains($0.value) }
  }
}
