import Markup

/// A tag that begins an element, with the values of the attributes that tell the page's readers what to do with it: all attributes are gone
/// through only once.
struct PageTag {
  let source: MarkupTag.Bytes
  let name: ElementName
  private(set) var id: MarkupTag.Bytes?
  /// Of `value`.
  private(set) var value: MarkupTag.Bytes?
  /// Of `data-print`.
  private(set) var print: MarkupTag.Bytes?
  /// Of `data-search`.
  private(set) var search: MarkupTag.Bytes?
  /// Whether `lang` is its only attribute.
  private(set) var saysLanguageAlone = false

  init(_ tag: MarkupTag) {
    source = tag.source
    name = tag.element
    var isFirst = true
    for (name, value, _) in tag.attributes {
      saysLanguageAlone = isFirst && name.spells("lang")
      isFirst = false
      switch name.count {
      case 2 where name.spells("id"): id = value
      case 5 where name.spells("value"): self.value = value
      case 10 where name.spells("data-print"): print = value
      case 11 where name.spells("data-search"): search = value
      default: break
      }
    }
  }
}
