package import Language
import Plan
package import Reading

/// Number readers of the languages that ship with the templates.
package enum TestNumbers {
  package struct Unreadable: Error {
    package var diagnostics: [Diagnostic]
  }

  package static func reader(_ language: String) throws -> NumberReader {
    let language = Language(id: language, tag: language, name: language)
    let context = ReadingContext(languages: [language])
    let templates = ContentFolder(root: Repository.path("templates"))
    let vocabulary = NumberVocabulary.load(templates, language, context)
    let format = WordingFile.load(templates, language, context)?.wording.format
    guard let format, let vocabulary, context.collector.diagnostics.isEmpty else {
      throw Unreadable(diagnostics: context.collector.diagnostics)
    }
    return NumberReader(vocabulary: vocabulary, format: format)
  }
}
