/// The files of one indicator: where its figures and its chart can be downloaded.
struct IndicatorFiles {
  let indicator: String
  let language: String

  /// Its figures for spreadsheets, the same in every language.
  var table: Address { Address("data/\(indicator).csv") }
  /// Its figures for programs, the same in every language.
  var json: Address { Address("data/\(indicator).json") }
  /// Its chart in one language; there is none for a single figure.
  var drawing: Address { Address("\(language)/charts/\(indicator).svg") }
  /// The same as a picture of pixels.
  var picture: Address { Address("\(language)/charts/\(indicator).png") }
}
