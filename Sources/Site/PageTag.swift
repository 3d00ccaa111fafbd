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
    for (number, attribute) in tag.attributes.enumerated() {
      saysLanguageAlone = number == 0 && attribute.name.spells("lang")
      switch attribute.name.count {
      case 2 where attribute.name.spells("id"): id = attribute.value
      case 5 where attribute.name.spells("value"): value = attribute.value
      case 10 where attribute.name.spells("data-print"): print = attribute.value
      case 11 where attribute.name.spells("data-search"): search = attribute.value
      default: break
      }
    }
  }
}
