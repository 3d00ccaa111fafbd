import Language
import Reading
import TestSupport
import Testing

@testable import Localisation

@Suite("Numbers of two languages")
struct FigureDifferenceTests {
  /// The numbers that a Chinese text and its English translation do not share.
  private func differences(_ chinese: String, _ english: String) throws -> [String] {
    let place = SourcePlace(path: "none")
    return FigureDifference.all(
      between: [Passage(chinese, in: "zh", at: place, try TestNumbers.reader("zh"))], "zh",
      and: [Passage(english, in: "en", at: place, try TestNumbers.reader("en"))], "en"
    ).map { "\($0.expected?.mention.text ?? "") \($0.found?.mention.text ?? "")" }
  }

  @Test(
    "what says the same is the same number",
    arguments: [
      ("月产20—30万片", "200,000–300,000 wafers a month"), ("30%至40%", "30–40%"),
      ("万瓦级激光器", "lasers of the ten-kilowatt class"),
      ("2至3成", "20% to 30%"), ("一半", "half"), ("五分之一", "a fifth"), ("3千瓦", "3 kilowatts"),
      ("50万千瓦", "500 MW"),
      ("前三季度", "the first three quarters"), ("万辆", "10,000 vehicles"),
      ("千亿级", "of the hundred-billion class"),
      ("翻一番", "double"), ("十年", "a decade"), ("两市", "both cities"), ("第三方", "third-party"),
      ("2月", "February"),
      ("亿元", "100 million yuan"), ("7600余亿元", "more than 760 billion yuan"),
      ("十几亿元", "over one billion yuan"),
      ("几十家", "dozens of firms"), ("千分之三", "three per thousand"), ("0.18微米", "180 nm"),
      ("2015—2020年", "2015–20"),
    ])
  func sameValue(chinese: String, english: String) throws {
    #expect(try differences(chinese, english) == [])
  }

  @Test(
    "what differs by value, by scale or by kind is reported",
    arguments: [
      ("7600亿元", "76 billion yuan"), ("7600亿元", "7,600 billion yuan"), ("0.8个百分点", "0.8%"), ("20%", "20"),
      ("2016年2月23日", "23 March 2016"), ("五年", "six years"), ("四项", "five measures"),
      ("“十三五”", "the Twelfth Five-Year Plan"),
      ("三分之二", "three quarters"), ("20—30万片", "200,000–400,000 wafers"),
      ("2020年50%，2025年70%", "50% in 2020 and 50% in 2025"), ("2015—2020年", "2015–30"),
      ("0.18微米", "18 nm"), ("7600余亿元", "more than 76 billion yuan"), ("2015—2020年", "2015–20%"),
    ])
  func otherValue(chinese: String, english: String) throws {
    #expect(try differences(chinese, english) != [])
  }

  @Test("a number may be repeated on one side")
  func repetition() throws {
    #expect(try differences("到2020年，2020年底", "by the end of 2020") == [])
  }
}
