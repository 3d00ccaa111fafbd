import Plan

/// A column of a table and how an entry fills it.
struct DataField<Entry> {
  let column: DataColumn
  /// Whether there is one such column for each language.
  let isLocalized: Bool
  /// - Parameter language: an id; empty for a column that is the same in all languages.
  let value: (_ entry: Entry, _ language: String) -> JSONValue

  static func text(_ column: DataColumn, _ value: @escaping (Entry) -> String?) -> DataField {
    DataField(column: column, isLocalized: false) { entry, _ in
      guard let text = value(entry), !text.isEmpty else { return .none }
      return .text(text)
    }
  }

  static func number(_ column: DataColumn, _ value: @escaping (Entry) -> Figure?) -> DataField {
    DataField(column: column, isLocalized: false) { entry, _ in
      value(entry).map { .number($0.description) } ?? .none
    }
  }

  static func whole(_ column: DataColumn, _ value: @escaping (Entry) -> Int?) -> DataField {
    number(column) { value($0).map { Figure($0) } }
  }

  /// A computed number: six decimals are more than any figure of a plan has.
  static func computed(_ column: DataColumn, _ value: @escaping (Entry) -> Double?) -> DataField {
    number(column) { value($0).map { Figure(rounding: $0, decimals: 6).trimmed } }
  }

  static func truth(_ column: DataColumn, _ value: @escaping (Entry) -> Bool) -> DataField {
    DataField(column: column, isLocalized: false) { entry, _ in .truth(value(entry)) }
  }

  static func words(_ column: DataColumn, _ value: @escaping (Entry) -> LocalizedText?) -> DataField {
    words(column) { entry in value(entry).map { [$0] } ?? [] }
  }

  /// Several texts in one cell, separated by semicolons.
  static func words(_ column: DataColumn, _ values: @escaping (Entry) -> [LocalizedText]) -> DataField {
    DataField(column: column, isLocalized: true) { entry, language in
      let texts = values(entry).compactMap { $0[language] }
      return texts.isEmpty ? .none : .text(texts.joined(separator: "; "))
    }
  }

  /// Ids of entries, separated by spaces.
  static func ids(_ column: DataColumn, _ value: @escaping (Entry) -> [Reference]) -> DataField {
    text(column) { value($0).map(\.value).joined(separator: " ") }
  }
}
