import Plan

/// The few words around explanations.
struct ExplanationWords {
  let wrong: String
  let right: String
  let beside: String
  let toldAt: String
  let noExample: String
  let title: String
  let intro: String

  init(_ language: Explanation.Language) {
    switch language {
    case .zh:
      wrong = "错误"
      right = "正确"
      beside = "同时有"
      toldAt = "报告在"
      noExample = "没有示例"
      title = "诊断代码"
      intro =
        "检查和发布时报告的每个问题，方括号里都有代码，例如 [unknown-key]。这里说明每个代码的含义，给出错误和正确的写法；"
        + "在终端里运行 `milepost explain unknown-key` 可看到同样的内容。"
    case .en:
      wrong = "Wrong"
      right = "Right"
      beside = "Beside it"
      toldAt = "Told at"
      noExample = "No example"
      title = "Codes of diagnostics"
      intro =
        "Each thing that a check or a publication tells has a code in brackets, such as [unknown-key]. This page says what each means, with "
        + "a wrong and a right example; `milepost explain unknown-key` shows the same in the terminal."
    }
  }
}
