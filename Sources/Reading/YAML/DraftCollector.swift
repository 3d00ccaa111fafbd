/// An entry or a text with `draft: true`.
package struct Draft: Sendable {
  /// Its own id and those of the entries within it.
  package let ids: [String]
  /// Where it says that it is a draft.
  package let place: SourcePlace
}

/// Keeps what is marked as a draft. Published sites are read without it, the preview with it and with a word in front of each name.
///
/// Like the collector of diagnostics, it belongs to one task.
package final class DraftCollector {
  package private(set) var drafts: [Draft] = []
  /// Whether drafts are read like everything else.
  package let areShown: Bool

  init(areShown: Bool) {
    self.areShown = areShown
  }

  package func add(_ ids: [String], at place: SourcePlace) {
    drafts.append(Draft(ids: ids, place: place))
  }

  func add(_ others: [Draft]) {
    drafts += others
  }

  /// What stands before the name of a draft, for those who edit the plan.
  package static func mark(in language: String) -> String {
    (ScaffoldWords(language: language) ?? ScaffoldWords(language: "en"))?["draft"] ?? ""
  }
}

extension YAMLValue {
  /// The value without its key `draft`: nil for a draft that is not to be read, and with a mark in its name for one that is.
  ///
  /// - Parameter id: the id by which other entries name it, where the value itself has no such key.
  package func publishable(id: String? = nil) -> YAMLValue? {
    // Nearly all entries have no such key.
    guard let mapping = node.mapping, mapping.contains(where: { $0.key.string == "draft" }) else {
      return self
    }
    guard let entries, let (key, value) = entries.first(where: { $0.key.scalar == "draft" }) else {
      return self
    }
    // Whatever else is written there, nobody wants the entry published.
    let isDraft = value.flag() ?? true
    var bare = self
    bare.node.content = .mapping(mapping.filter { $0.key.string != "draft" })
    guard isDraft else { return bare }
    context.drafts.add([id].compactMap(\.self) + node.ids, at: key.place)
    guard context.drafts.areShown else { return nil }
    bare.node = bare.node.marked(context.languages)
    return bare
  }
}

extension KeyShape {
  /// The key of an entry that is not to be published, whatever its own reader asks for.
  fileprivate static let draft = KeyShape(
    name: "draft", shape: .flag, usual: "false",
    descriptions: [
      "zh": "尚未完成：预览中显示并有标记，不发布。",
      "en": "Not finished: shown with a mark in the preview, never published.",
      "fr": "Inachevé : affiché avec une marque dans l’aperçu, jamais publié.",
      "ar": "غير مكتمل: يظهر بعلامة في المعاينة، ولا يُنشر.",
    ])
}

extension ValueShape {
  /// The same with the key that makes a draft of an entry. What has no id of its own is a part of an entry.
  var draftableEntry: ValueShape {
    if case .record(let record) = self, record.keys.contains(where: { $0.name == "id" }) {
      draftable
    } else {
      self
    }
  }

  /// The same with the key that makes a draft.
  package var draftable: ValueShape {
    guard case .record(var record) = self else { return self }
    record.keys.append(.draft)
    return .record(record)
  }
}

extension YAMLNode {
  /// The keys of what an entry is called, wherever it is shown.
  private static let names: Set<String> = ["name", "title", "what", "label", "decision"]

  /// Every id in it.
  fileprivate var ids: [String] {
    switch content {
    case .scalar: return []
    case .sequence(let items): return items.flatMap(\.ids)
    case .mapping(let pairs):
      return pairs.flatMap { key, value in
        key.string == "id" ? [value.string].compactMap(\.self) : value.ids
      }
    }
  }

  fileprivate func marked(_ languages: [String]) -> YAMLNode {
    var marked = self
    marked.content = .mapping(
      (mapping ?? []).map { key, value in
        guard Self.names.contains(key.string ?? "") else { return (key, value) }
        guard let texts = value.mapping else { return (key, value.marked(in: languages.first ?? "")) }
        var value = value
        value.content = .mapping(texts.map { ($0, $1.marked(in: $0.string ?? "")) })
        return (key, value)
      })
    return marked
  }

  private func marked(in language: String) -> YAMLNode {
    guard let scalar, !scalar.string.isEmpty else { return self }
    var marked = self
    marked.content = .scalar(
      Scalar(string: DraftCollector.mark(in: language) + scalar.string, style: scalar.style))
    return marked
  }
}
