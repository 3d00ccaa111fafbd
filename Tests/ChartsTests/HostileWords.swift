/// What a hostile chart says, in one language.
struct HostileWords: Sendable {
  let language: String
  let target: String
  let baseline: String
  let unit: String
  let path: String
  let none: String
  let `break`: String
  let longName: String

  static let english = HostileWords(
    language: "en", target: "2020 target", baseline: "baseline", unit: "billion yuan", path: "Required path",
    none: "No observations published yet", break: "new classification",
    longName: "Strategic emerging industries as a share of industrial output")

  static let chinese = HostileWords(
    language: "zh-Hans", target: "2020年目标", baseline: "年基期", unit: "亿元", path: "目标路径",
    none: "尚无公开数据", break: "统计口径调整", longName: "战略性新兴产业规模以上工业企业总产值占全市规模以上工业比重值")
}
