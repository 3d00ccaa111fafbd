import Markup
import Reading

/// A column of a table and how an entry fills it.
struct DataColumn<Entry> {
  let name: DataColumnName
  /// Whether there is one such column for each language.
  let isLocalized: Bool
  /// - Parameter language: an id; empty for a column that is the same in all languages.
  let value: (_ entry: Entry, _ language: String) -> JSONValue

  static func text(_ name: DataColumnName, _ value: @escaping (Entry) -> String?) -> DataColumn {
    DataColumn(name: name, isLocalized: false) { entry, _ in
      guard let text = value(entry), !text.isEmpty else { return .none }
      return .text(text)
    }
  }

  static func number(_ name: DataColumnName, _ value: @escaping (Entry) -> Figure?) -> DataColumn {
    DataColumn(name: name, isLocalized: false) { entry, _ in
      value(entry).map { .number($0.description) } ?? .none
    }
  }

  static func whole(_ name: DataColumnName, _ value: @escaping (Entry) -> Int?) -> DataColumn {
    number(name) { value($0).map { Figure($0) } }
  }

  /// A computed number: six decimals are more than any figure of a plan has.
  static func computed(_ name: DataColumnName, _ value: @escaping (Entry) -> Double?) -> DataColumn {
    number(name) { value($0).map { Figure(rounding: $0, decimals: 6).trimmed } }
  }

  static func truth(_ name: DataColumnName, _ value: @escaping (Entry) -> Bool) -> DataColumn {
    DataColumn(name: name, isLocalized: false) { entry, _ in .truth(value(entry)) }
  }

  static func words(_ name: DataColumnName, _ value: @escaping (Entry) -> LocalizedText?) -> DataColumn {
    DataColumn(name: name, isLocalized: true) { entry, language in
      value(entry)?[language].map { .text($0) } ?? .none
    }
  }

  /// Several texts in one cell, separated by semicolons.
  static func words(_ name: DataColumnName, _ values: @escaping (Entry) -> [LocalizedText]) -> DataColumn {
    DataColumn(name: name, isLocalized: true) { entry, language in
      let texts = values(entry).compactMap { $0[language] }
      return texts.isEmpty ? .none : .text(texts.joined(separator: "; "))
    }
  }

  /// Ids of entries, separated by spaces.
  static func ids(_ name: DataColumnName, _ value: @escaping (Entry) -> [Reference]) -> DataColumn {
    text(name) { value($0).map(\.value).joined(separator: " ") }
  }
}
