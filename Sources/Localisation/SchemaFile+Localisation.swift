package import Reading

extension SchemaFile {
  /// The files of a plan that the checks between languages read.
  package static var translation: [SchemaFile] {
    [
      SchemaFile("differences", files: "content/differences.yml") { _ = $0.list(AllowedDifference.init) },
      SchemaFile("translations", files: "content/translations.yml") { value in
        var ledger = TranslationLedger()
        ledger.read(value)
      },
    ]
  }
}
